import x from 'y';
/** doc */
@Component({x: 1})
export class App extends Base {
  static MAX = 3;
  get v() { return 1; }
  @Dec() deco() {}
  #priv = 1;
}
export default class extends Base {}
let top = 1, two = 2;
export function* gen() {}
module.exports = { key: function() {}, meth() {}, arrow: () => 1 };
export const obj = { a() {}, b: 1 };
it('does', () => {});
const serve = async (port) => { return 1; };
function main() {}
exports.x = () => 1;
class C { handler = (e) => {}; run() {} static s() {} }
var old = function() {};
