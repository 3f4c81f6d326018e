const idle = () => 0;

export const band = (total, unit = "EUR") => {
  if (total < 10) {
    return "small";
  } else if (total < 100) {
    return "medium";
  } else {
    return "large";
  }
};

function read(items, { all }, ...rest) {
  outer: for (const item of items) {
    while (item.more()) {
      if (all && item.fits() && item.next() || item.gift()) continue outer;
    }
  }
  try {
    load();
  } catch {
    return all ? 1 : 2;
  }
}

class Cart {
  days(month) {
    switch (month) {
      case 2:
        return 28;
      default:
        return 31;
    }
  }

  drop = async (shop) => {
    do {
      shop.items.forEach(function (item) {
        if (item.old()) shop.drop(item);
      });
    } while (shop.full());
    const local = (a) => (a ? 1 : 0);
    return (b, c) => b && local(c);
  };
}

exports.handle = function (request) {
  for (const key in request) if (key) return key;
};

app.get("/", (request) => {
  if (request) for (;;);
});
