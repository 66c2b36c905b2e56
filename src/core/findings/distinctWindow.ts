import { enlarged } from './enlarged';
import { ActionCode, type EventAtHand } from './eventAtHand';

/**
 * Tells for each of many keys whether `wanted` different values occurred within a window of time: exactly, by keeping the
 * last `wanted` different values of a key with the time each was seen last. A burst of a key is a run of its events with
 * no gap longer than the window. Memory: 12 bytes a value and about 50 a key, for the keys seen within one window; the
 * places of older ones are used again. 4 bytes for every key ever seen.
 */
export class DistinctWindow {
  /** After {@link see}: the burst has reached the number with this very event. */
  began = false;
  readonly #wanted: number;
  readonly #window: number;
  #placeOfKey = new Uint32Array(1024);
  /** Places by burst; place 0 stands for none. */
  #key = new Uint32Array(64);
  #count = new Uint8Array(64);
  #isHot = new Uint8Array(64);
  #last = new Float64Array(64);
  #from = new Float64Array(64);
  #events = new Float64Array(64);
  #accepted = new Float64Array(64);
  #refused = new Float64Array(64);
  #firstLine = new Uint32Array(64);
  #lastLine = new Uint32Array(64);
  /** Newest first. */
  #values: Uint32Array;
  #times: Float64Array;
  #places = 1;
  #free: number[] = [];
  #place = 0;

  /** @param wanted 2 to 255 */
  constructor(wanted: number, minutes: number) {
    this.#wanted = wanted;
    this.#window = minutes * 60_000;
    this.#values = new Uint32Array(64 * wanted);
    this.#times = new Float64Array(64 * wanted);
  }

  /** Adds an event under a key; true from the event that makes the number full until the end of the burst. */
  see(key: number, value: number, event: EventAtHand): boolean {
    const { time, weight, line } = event;
    this.began = false;
    // Without a time nothing is within any window.
    if (Number.isNaN(time)) return false;
    if (key >= this.#placeOfKey.length)
      this.#placeOfKey = enlarged(this.#placeOfKey, new Uint32Array(Math.max(key + 1, this.#placeOfKey.length * 2)));
    let place = this.#placeOfKey[key]!;
    if (place === 0) place = this.#take(key, event);
    else if (time - this.#last[place]! > this.#window) this.#clear(place, event);
    this.#place = place;
    this.#last[place] = time;
    this.#events[place]! += weight;
    if (event.action === ActionCode.accept) this.#accepted[place]! += weight;
    else if (event.isRefused) this.#refused[place]! += weight;
    if (line < this.#firstLine[place]!) this.#firstLine[place] = line;
    if (line > this.#lastLine[place]!) this.#lastLine[place] = line;
    if (this.#isHot[place] === 1) return true;
    return this.#remember(place, value, time);
  }

  /** The burst of the event seen last. */
  get burst(): BurstFacts {
    const place = this.#place;
    const first = place * this.#wanted;
    return {
      from: this.#from[place]!,
      to: this.#last[place]!,
      events: this.#events[place]!,
      accepted: this.#accepted[place]!,
      refused: this.#refused[place]!,
      firstLine: this.#firstLine[place]!,
      lastLine: this.#lastLine[place]!,
      values: this.#values.slice(first, first + this.#count[place]!),
      times: this.#times.slice(first, first + this.#count[place]!),
    };
  }

  #remember(place: number, value: number, time: number): boolean {
    const wanted = this.#wanted;
    const first = place * wanted;
    const values = this.#values;
    const times = this.#times;
    let count = this.#count[place]!;
    let at = 0;
    while (at < count && values[first + at] !== value) at++;
    if (at === wanted) at--;
    else if (at === count) this.#count[place] = ++count;
    for (; at > 0; at--) {
      values[first + at] = values[first + at - 1]!;
      times[first + at] = times[first + at - 1]!;
    }
    values[first] = value;
    times[first] = time;
    if (count < wanted || time - times[first + wanted - 1]! > this.#window) return false;
    this.#isHot[place] = 1;
    this.began = true;
    return true;
  }

  #take(key: number, event: EventAtHand): number {
    if (this.#free.length === 0 && this.#places === this.#key.length) this.#makeRoom(event.time);
    const place = this.#free.pop() ?? this.#places++;
    this.#placeOfKey[key] = place;
    this.#key[place] = key;
    this.#clear(place, event);
    return place;
  }

  #clear(place: number, { time, line }: EventAtHand): void {
    this.#count[place] = 0;
    this.#isHot[place] = 0;
    this.#from[place] = time;
    this.#events[place] = 0;
    this.#accepted[place] = 0;
    this.#refused[place] = 0;
    this.#firstLine[place] = line;
    this.#lastLine[place] = line;
  }

  /** Frees the places of ended bursts; doubles the room when that is not much, so that the work stays linear. */
  #makeRoom(time: number): void {
    const size = this.#key.length;
    for (let place = 1; place < size; place++) {
      if (time - this.#last[place]! <= this.#window) continue;
      this.#placeOfKey[this.#key[place]!] = 0;
      this.#free.push(place);
    }
    if (this.#free.length * 4 > size) return;
    const larger = size * 2;
    this.#key = enlarged(this.#key, new Uint32Array(larger));
    this.#count = enlarged(this.#count, new Uint8Array(larger));
    this.#isHot = enlarged(this.#isHot, new Uint8Array(larger));
    this.#last = enlarged(this.#last, new Float64Array(larger));
    this.#from = enlarged(this.#from, new Float64Array(larger));
    this.#events = enlarged(this.#events, new Float64Array(larger));
    this.#accepted = enlarged(this.#accepted, new Float64Array(larger));
    this.#refused = enlarged(this.#refused, new Float64Array(larger));
    this.#firstLine = enlarged(this.#firstLine, new Uint32Array(larger));
    this.#lastLine = enlarged(this.#lastLine, new Uint32Array(larger));
    this.#values = enlarged(this.#values, new Uint32Array(larger * this.#wanted));
    this.#times = enlarged(this.#times, new Float64Array(larger * this.#wanted));
  }
}

/** What a burst has been so far. Times in UTC milliseconds. */
export interface BurstFacts {
  readonly from: number;
  readonly to: number;
  readonly events: number;
  readonly accepted: number;
  readonly refused: number;
  readonly firstLine: number;
  readonly lastLine: number;
  /** The different values, newest first, and when each was seen last. */
  readonly values: Uint32Array;
  readonly times: Float64Array;
}
