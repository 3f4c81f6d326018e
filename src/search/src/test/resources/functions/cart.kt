class Cart(val shop: Shop) {
  fun size() = items.size

  fun band(total: Int, unit: String = "EUR"): String {
    if (total < 10) {
      return "small"
    } else if (total < 100) {
      return "medium"
    } else {
      return "large"
    }
  }

  fun read(items: List<Item>, all: Boolean) {
    outer@ for (item in items) {
      while (item.more()) {
        if (all && item.fits() && item.next() || item.gift()) continue@outer
      }
    }
    try {
      load()
    } catch (e: IOException) {
      retry()
    }
  }

  fun days(month: Int) = when (month) {
    2 -> 28
    4, 6 -> 30
    else -> 31
  }

  fun drop() {
    items.forEach { item ->
      if (item.old()) {
        do { item.wait() } while (item.used())
      }
    }
    fun local(a: Int): Int {
      return if (a > 0) a else 0
    }
  }
}
