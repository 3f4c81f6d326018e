import x from 'y';
export const serve = async (port: number) => { return 1; };
export default function main(a: string): void { function inner() {} }
/** doc */
@Component({x: 1})
export class App extends Base implements I {
  static MAX = 3;
  private readonly name: string;
  @Input() size?: number;
  constructor(private a: number) { super(); }
  async run<T>(x: T): Promise<T> { return x; }
  handler = (e: Event) => { };
  get v() { return 1; }
  @Dec() deco() {}
  #priv = 1;
}
abstract class Abs { abstract foo(): void; }
export interface Shape { area(): number; name: string; }
export type Alias = string | number;
export enum Color { Red, Green }
namespace N.M { export function inN() {} }
declare module 'foo' { export function decl(a: number): void; }
declare function amb(a: number): void;
export default class extends Base {}
let top = 1, two = 2;
export function over(a: string): void;
export function* gen() {}
module.exports = { key: function() {}, meth() {}, arrow: () => 1 };
Foo.prototype.bar = function() {};
export const obj = { a() {}, b: 1 };
it('does', () => {});
