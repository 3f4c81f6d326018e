export const band = (total: number, unit: string = "EUR", scale?: number): string => {
  if (total < 10) {
    return "small";
  } else if (total < 100) {
    return "medium";
  } else {
    return "large";
  }
};

abstract class Cart<T extends Item> {
  constructor(private readonly shop: Shop, items: T[]) {}

  abstract size(): number;

  private read(items: readonly T[], all: boolean): number | undefined {
    outer: for (const item of items) {
      do {
        if (all && item.fits() && (item.next() || item.gift())) break outer;
      } while (item.more());
    }
    try {
      load();
    } catch (e) {
      return all ? 1 : 2;
    }
  }

  days = (month: number): number => {
    switch (month) {
      case 2:
        return 28;
      default:
        return 31;
    }
  };

  find(key: string): Item;
  find(key: string, from: number, to: number): Item;
  find(key: string | number): Item {
    return key as Item;
  }

  drop(): Handler {
    return async (request) => {
      if (request) {
        return (await this.read(request.items, true))!;
      }
    };
  }
}
