package dev.vibecoder.query;

import jakarta.servlet.http.HttpServletRequest;
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
    try (InputStream in = packed ? unpacked(request) : request.getInputStream()) {
      byte[] body = in.readNBytes(MOST + 1);
      if (body.length > MOST) {
        throw new BadRequest("body", "unpacked it is at most %,d bytes".formatted(MOST));
      }
      return body;
    } catch (ZipException e) {
      throw new BadRequest("body", "it is not packed with gzip");
    }
  }

  private static InputStream unpacked(HttpServletRequest request) throws IOException {
    return new GZIPInputStream(request.getInputStream());
  }
}
