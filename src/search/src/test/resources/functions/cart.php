<?php
class Cart {
    public function __construct(private Shop $shop, int $size = 3) {}

    function band(int $total): string {
        if ($total < 10) {
            return 'small';
        } elseif ($total < 100) {
            return 'medium';
        } else if ($total < 1000) {
            return 'large';
        } else {
            return 'huge';
        }
    }

    function read(array $items, bool $all, ...$rest): int {
        foreach ($items as $item) {
            while ($item->more()) {
                if ($all && $item->fits() && ($item->next() || $item->gift())) continue 2;
            }
        }
        try {
            load();
        } catch (IOException $e) {
            return $all ? 1 : 2;
        }
    }

    function days(int $month): int {
        switch ($month) {
            case 2:
                return 28;
            default:
                break;
        }
        return match (true) { $month > 6, $month < 2 => 31, default => 30 };
    }

    function drop() {
        array_map(function ($item) {
            if ($item->old()) { $this->remove($item); }
        }, $this->items);
        return fn ($a) => $a and $this->shop;
    }
}
