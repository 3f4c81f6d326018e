package dev.vibecoder.search.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A parser process that does what its source says: the worst that native code can do. */
final class FaultyParser {

  private FaultyParser() {}

  public static void main(String[] arguments) throws Exception {
    var in = new DataInputStream(System.in);
    var out = new DataOutputStream(System.out);
    out.writeInt(ParserMain.HELLO);
    out.flush();
    for (int answered = 0; in.read() >= 0; answered++) {
      in.readByte();
      String source = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
      misbehave(source, answered, out);
      out.writeByte(ParserMain.PARSED);
      byte[] answer =
          Captured.encode(
              List.of(new Captured(Capture.CLASS, 0, 0, source.length(), 0, 1, -1, -1)));
      out.writeInt(answer.length);
      out.write(answer);
      out.flush();
    }
  }

  private static void misbehave(String source, int answered, DataOutputStream out)
      throws InterruptedException, IOException {
    if (source.contains("hang")) {
      new CountDownLatch(1).await();
    }
    if (source.contains("crash") || (source.contains("tired") && answered > 0)) {
      Runtime.getRuntime().halt(134);
    }
    if (source.contains("babble")) {
      out.writeBytes("# A fatal error has been detected by the Java Runtime Environment");
    }
    if (source.contains("lie")) {
      out.writeByte(ParserMain.PARSED);
      out.writeInt(32);
      out.write(Captured.encode(List.of(new Captured(Capture.CLASS, 0, 0, 1 << 20, 0, 1, -1, -1))));
    }
  }
}
