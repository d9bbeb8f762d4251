/** The client's own limits do not cover every wait (a Cluster's queue before it is connected); this one does. */
export async function inTime<T>(reply: Promise<T>, milliseconds = 1500): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Redis did not answer in time')), milliseconds);
  });
  try {
    return await Promise.race([reply, late]);
  } finally {
    clearTimeout(timer);
  }
}
