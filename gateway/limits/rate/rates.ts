/** Points a minute. */
export interface Rates {
  /** Requests. */
  requests: Rate;
  /** Static cost of what was asked (gateway/limits/cost). */
  cost: Rate;
  /** Tokens that are not valid, from one address. */
  failures: number;
}

export interface Rate {
  /** Of one viewer with a token, be it an officer or the system of a department that asks for all of its officers. */
  viewer: number;
  /** Of all viewers of one department together. */
  department: number;
  /** Of all who ask without a token from one address (IPv6: from one network of 64 bits). */
  address: number;
}

/** The defaults. Who looks things up by hand is far below them; who fetches in a loop meets them within seconds. */
export const RATES: Rates = {
  requests: {
    // A page of a frontend sends some ten requests, and nobody turns pages twice a second. A loop of point look-ups
    // sends 30,000.
    viewer: 1_200,
    // A hundred officers at once, at a tenth of what each may.
    department: 12_000,
    // An office, or a library, behind one address.
    address: 600,
  },
  cost: {
    // A point look-up costs some hundreds, screening 1,000 organizations in full 431,000: a list of ten thousand in a
    // minute, or 1,200 of the dearest requests that the scenarios of test/e2e send, three times over.
    viewer: 5_000_000,
    department: 50_000_000,
    // 165 pages of 500 listings in full: the public list, which is there to be read, once a minute.
    address: 500_000,
  },
  // A frontend whose token has run out sends a page of requests with it, and a second one at most.
  failures: 60,
};

/** Rates where nobody has a token: what is meant for a department is what an address may. */
export function ratesOnClosedNetwork(rates: Rates): Rates {
  const { requests, cost } = rates;
  return {
    ...rates,
    requests: { ...requests, address: requests.department },
    cost: { ...cost, address: cost.department },
  };
}
