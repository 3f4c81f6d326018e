package dev.vibecoder.git;

import java.net.InetAddress;
import java.util.List;

/** Tells public addresses from those of this machine, its network and special purposes. */
final class PublicAddress {

  private static final List<Range> SPECIAL =
      List.of(
          Range.of(8, 0),
          Range.of(8, 10),
          Range.of(10, 100, 64),
          Range.of(8, 127),
          Range.of(16, 169, 254),
          Range.of(12, 172, 16),
          Range.of(24, 192, 0, 0),
          Range.of(24, 192, 0, 2),
          Range.of(16, 192, 168),
          Range.of(15, 198, 18),
          Range.of(24, 198, 51, 100),
          Range.of(24, 203, 0, 113),
          Range.of(4, 224),
          Range.of(4, 240),
          Range.of(32, 168, 63, 129, 16));

  private static final List<Range> GLOBAL_V6 = List.of(Range.of(3, 0x20));
  private static final List<Range> TUNNELS_V6 =
      List.of(
          Range.of(32, 0x20, 0x01, 0, 0),
          Range.of(32, 0x20, 0x01, 0x0d, 0xb8),
          Range.of(16, 0x20, 0x02));

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length == 4) {
      return SPECIAL.stream().noneMatch(range -> range.holds(bytes));
    }
    return GLOBAL_V6.stream().anyMatch(range -> range.holds(bytes))
        && TUNNELS_V6.stream().noneMatch(range -> range.holds(bytes));
  }

  /** The addresses that begin with some bits. */
  private record Range(int bits, List<Integer> prefix) {

    static Range of(int bits, Integer... prefix) {
      return new Range(bits, List.of(prefix));
    }

    boolean holds(byte[] address) {
      for (int bit = 0; bit < bits; bit++) {
        int expected = bit / 8 < prefix.size() ? prefix.get(bit / 8) : 0;
        int mask = 0x80 >> bit % 8;
        if ((expected & mask) != (address[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
