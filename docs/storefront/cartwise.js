/*
 * Cartwise storefront snippet: sends what a shopper does to POST /events.
 * Plain JavaScript without dependencies, for every browser since 2019. README.md beside it tells its use.
 */
(global => {
  'use strict';

  const EVENTS_PER_CALL = 10; // The most that PutEvents takes.
  const LONGEST_QUEUE = 200; // The oldest events give way.
  const MOST_TOKENS = 3; // So many refused ones are enough.
  const GATHER_MILLIS = 2000;
  const FIRST_PAUSE_MILLIS = 1000;
  const LONGEST_PAUSE_MILLIS = 60000;
  const CALL_MILLIS = 15000;
  const SESSION_MILLIS = 30 * 60000; // A session ends after so long without an event.
  const TOKEN_SECONDS = 15 * 60; // The longest life of a token.
  const EARLY_MILLIS = 60000; // A token is renewed so long before its end.
  /** 128 random bits, also where a page comes without TLS and has no randomUUID. */
  const unique = () =>
    Array.from(global.crypto.getRandomValues(new Uint8Array(16)), b => (b + 256).toString(16).slice(1)).join('');

  /** What survives the page; without storage, as in a sandbox, nothing does. */
  const attempt = work => { try { return work(); } catch (e) { return null; } };
  const memory = prefix => ({
    get: name => attempt(() => JSON.parse(localStorage.getItem(prefix + name))),
    set: (name, value) => attempt(() => localStorage.setItem(prefix + name, JSON.stringify(value)))
  });

  /** What sentAt wants: seconds, of a Date, an ISO text, milliseconds or seconds; of now where it is none of them. */
  function seconds(time) {
    if (typeof time === 'number' && time < 1e11) { return time; }
    const millis = time === undefined ? Date.now() : new Date(time).getTime();
    return (isFinite(millis) ? millis : Date.now()) / 1000;
  }

  /** Whose an event is: calls and tokens are of one shopper each. */
  const of = entry => JSON.stringify([entry.userId, entry.sessionId]);

  /**
   * A sender of events. Options: endpoint, trackingId; userId and token (a function of {userId, sessionId} that
   * answers a token, or {token, expiresInSeconds}, or a promise of one) for a shopper who is known; sessionId where the
   * page has one of its own; opaque for a sandbox whose origin no server can name; onDrop(sentence, why, event).
   */
  function create(options) {
    const store = memory('cartwise.' + options.trackingId + '.');
    const address = String(options.endpoint).replace(/\/+$/, '') + '/events';
    const tokens = {};
    let queue = store.get('queue') || [];
    let userId = options.userId || undefined;
    let own = store.get('session');
    let size = EVENTS_PER_CALL;
    let pause = FIRST_PAUSE_MILLIS;
    let busy = false;
    let timer;
    function session() {
      if (options.sessionId) { return String(options.sessionId); }
      if (!own || !(Date.now() - own.at < SESSION_MILLIS)) { own = { id: unique() }; }
      own.at = Date.now();
      store.set('session', own);
      return own.id;
    }

    const drop = (entry, why) => (options.onDrop || console.warn)('cartwise: an event is dropped', why, entry.event);

    function track(eventType, itemId, more = {}) {
      const event = { eventId: String(more.eventId || unique()), eventType, sentAt: seconds(more.at) };
      if (itemId !== undefined && itemId !== null && itemId !== '') { event.itemId = String(itemId); }
      if (isFinite(parseFloat(more.value))) { event.eventValue = Number(more.value); }
      for (const name of ['recommendationId', 'predictionId', 'impression']) {
        if (more[name]) { event[name] = more[name]; }
      }
      if (more.properties) { event.properties = JSON.stringify(more.properties); }
      queue.push({ userId, sessionId: String(more.sessionId || session()), event, refusals: 0 });
      while (queue.length > LONGEST_QUEUE) { drop(queue.shift(), 'too many wait'); }
      store.set('queue', queue);
      later(GATHER_MILLIS);
    }
    /** An event for each line {itemId, value, quantity}; an order that this browser has told is not told again. */
    function purchase(lines, more = {}) {
      const told = store.get('orders') || [];
      const orderId = more.orderId && String(more.orderId);
      if (told.includes(orderId)) { return; }
      [].concat(lines).forEach((line, index) => {
        const properties = { ...(orderId && { orderId }), ...more.properties, quantity: line.quantity };
        const eventId = orderId && orderId + ':' + index;
        track('Purchase', line.itemId, { eventId, ...more, ...line, properties });
      });
      if (orderId) { store.set('orders', told.concat(orderId).slice(-50)); }
    }

    function later(millis) {
      if (!timer && !busy) { timer = setTimeout(flush, millis); }
    }

    /** Those that one call may hold, from a place of the queue on: of one shopper, and not too many. */
    function batch(at, most) {
      let end = at + 1;
      while (end < queue.length && end < at + most && of(queue[end]) === of(queue[at])) { end++; }
      return queue.slice(at, end);
    }

    function body(entries) {
      const { userId, sessionId } = entries[0];
      return JSON.stringify({ trackingId: options.trackingId, userId, sessionId, eventList: entries.map(e => e.event) });
    }

    /** Without a token the body goes as text, for which a browser asks nobody before it sends. */
    function post(entries, bearer) {
      const headers = bearer
        ? { 'content-type': 'application/json', authorization: 'Bearer ' + bearer }
        : { 'content-type': 'text/plain' };
      const mode = options.opaque ? 'no-cors' : 'cors';
      const signal = AbortSignal.timeout && AbortSignal.timeout(CALL_MILLIS);
      return fetch(address, { method: 'POST', headers, body: body(entries), keepalive: true, mode, signal });
    }

    const known = entry => (Date.now() < (tokens[of(entry)] || {}).until ? tokens[of(entry)].token : undefined);

    async function token(entry) {
      if (!options.token || known(entry)) { return known(entry); }
      const answer = await options.token({ userId: entry.userId, sessionId: entry.sessionId });
      const until = Date.now() + (answer.expiresInSeconds || TOKEN_SECONDS) * 1000 - EARLY_MILLIS;
      tokens[of(entry)] = { token: answer.token || answer, until };
      return answer.token || answer;
    }

    function remove(entries) {
      queue = queue.filter(entry => !entries.includes(entry));
      store.set('queue', queue);
    }

    /** Sends some events; tells whether the next may follow at once. */
    async function call(entries) {
      try {
        const bearer = await token(entries[0]);
        const answer = await post(entries, bearer);
        if (answer.ok || answer.type === 'opaque') {
          size = EVENTS_PER_CALL;
          remove(entries);
        } else if (answer.status === 408 || answer.status === 429 || answer.status >= 500) {
          return false;
        } else if (bearer && answer.status === 403 && ++entries[0].refusals < MOST_TOKENS) {
          delete tokens[of(entries[0])];
        } else if (entries.length > 1) {
          size = 1; // One wrong event fails the call: each goes alone, and the wrong one is left out.
        } else {
          drop(entries[0], await answer.text());
          remove(entries);
        }
        return true;
      } catch (e) {
        return false;
      }
    }

    async function flush() {
      if (busy) { return; }
      busy = true;
      timer = clearTimeout(timer);
      while (queue.length && await call(batch(0, size)));
      busy = false;
      pause = queue.length ? Math.min(pause * 2, LONGEST_PAUSE_MILLIS) : FIRST_PAUSE_MILLIS;
      if (queue.length) { later(pause * (1 + Math.random()) / 2); }
    }

    /** The page may be gone at once. The next page sends again, under the same ids, what is not known to have come. */
    function leave() {
      store.set('queue', queue);
      for (let at = 0, entries; at < queue.length; at += entries.length) {
        entries = batch(at, EVENTS_PER_CALL);
        if (known(entries[0]) || options.opaque) {
          post(entries, known(entries[0])).catch(() => {});
        } else if (!options.token && global.navigator && navigator.sendBeacon) {
          navigator.sendBeacon(address, body(entries));
        }
      }
    }

    if (global.document) {
      global.addEventListener('pagehide', leave);
      document.addEventListener('visibilitychange', () => { if (document.hidden) { leave(); } });
    }
    if (queue.length) { later(GATHER_MILLIS); }

    return {
      track, purchase, session, flush,
      view: (itemId, more) => track('View', itemId, more),
      addToCart: (itemId, more) => track('AddToCart', itemId, more),
      removeFromCart: (itemId, more) => track('RemoveFromCart', itemId, more),
      /** Who the shopper is after a sign-in; without an id after a sign-out, which begins a new session. */
      identify(id) {
        if (!id) { own = null; }
        userId = id || undefined;
      }
    };
  }

  global.Cartwise = { create };
})(globalThis);
