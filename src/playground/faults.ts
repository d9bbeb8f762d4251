/**
 * What goes wrong instead of an answer.
 * `silence`: the call has no effect and is never answered. `refused`: the connection is cut, without effect. `half`: it takes effect, then the answer breaks off.
 * 502 is answered as HTML, as proxies do; other statuses as the API does. Without effect.
 */
export type Fault =
  | 'silence'
  | 'refused'
  | 'half'
  | { readonly status: number; readonly description?: string; readonly retry_after?: number };

export interface Faults {
  /** Lets the next `times` calls of a method (`*`: of any but getUpdates) go wrong. */
  readonly next: (method: string, fault: Fault, times?: number) => void;
  /** Takes back every fault that has not happened yet. */
  readonly clear: () => void;
}

interface Planned {
  readonly method: string;
  readonly fault: Fault;
  left: number;
}

export function createFaults(): {
  readonly faults: Faults;
  readonly take: (method: string) => Fault | undefined;
} {
  let planned: Planned[] = [];
  const fits = (plan: Planned, method: string) =>
    plan.method === '*' ? method !== 'getUpdates' : plan.method.toLowerCase() === method.toLowerCase();
  return {
    faults: {
      next: (method, fault, times = 1) => {
        planned.push({ method, fault, left: times });
      },
      clear: () => {
        planned = [];
      },
    },
    take: (method) => {
      const plan = planned.find((one) => fits(one, method));
      if (plan === undefined) return undefined;
      plan.left -= 1;
      planned = planned.filter((one) => one.left > 0);
      return plan.fault;
    },
  };
}
