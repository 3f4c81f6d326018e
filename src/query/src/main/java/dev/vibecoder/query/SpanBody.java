package dev.vibecoder.query;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The body of a request with spans, unpacked, and no more of it than memory should hold. */
final class SpanBody {

  /** Packed well it is a tenth of it. */
  static final int MOST = 32 * 1_024 * 1_024;

  private SpanBody() {}

  static byte[] of(HttpServletRequest request) throws IOException {
    String encoding = request.getHeader("Content-Encoding");
    boolean packed = "gzip".equalsIgnoreCase(encoding);
    if (encoding != null && !packed && !"identity".equalsIgnoreCase(encoding)) {
      throw new BadRequest("Content-Encoding", "a body is packed with gzip, or not at all");
    }
    byte[] sent = sent(request);
    if (!packed) {
      return sent;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(sent))) {
      byte[] body = in.readNBytes(MOST + 1);
      if (body.length > MOST) {
        throw new BadRequest("body", "unpacked it is at most %,d bytes".formatted(MOST));
      }
      return body;
    } catch (ZipException | EOFException e) {
      throw new BadRequest("body", "it is not packed with gzip");
    }
  }

  /** Exporters that pack while they send do not know its length before. */
  private static byte[] sent(HttpServletRequest request) throws IOException {
    byte[] sent = request.getInputStream().readNBytes(WriteRules.LARGEST_TRACE + 1);
    if (sent.length > WriteRules.LARGEST_TRACE) {
      throw new BadRequest("body", "it is at most %,d bytes".formatted(WriteRules.LARGEST_TRACE));
    }
    return sent;
  }
}
