// Loaded into a process before the bot: its clock jumps by up to a day, back and forth.
const realNow = Date.now;
const DAY = 24 * 60 * 60 * 1000;
let offset = 0;
Date.now = () => realNow() + offset;
setInterval(() => {
  offset = Math.round((Math.random() * 2 - 1) * DAY);
}, 200).unref();
