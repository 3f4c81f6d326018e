<?php
namespace App\Http;
use Foo\Bar;
const TOP = 1;
define('X', 2);
/** doc */
#[Attr]
abstract class Controller extends Base implements I {
  const MAX = 3;
  private ?int $size = 0;
  public function __construct(private int $x) {}
  public static function run(int $a): int { return 1; }
}
interface Shape { public function area(): float; }
trait T { function t() {} }
enum Suit: string { case Hearts = 'H'; public function label() {} }
function top($a) { return $a; }
