package dev.vibecoder.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.URL;
import java.security.KeyManagementException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.jspecify.annotations.Nullable;

/** An https connection whose answer is judged, counted, and ends with the sync. */
record BoundedHttpConnection(HttpsURLConnection plain, GuardedHttp guard, Deadline deadline)
    implements HttpConnection {

  private static final String ENCODING = "Content-Encoding";

  @Override
  public InputStream getInputStream() throws IOException {
    // Unpacked here, not by JGit, for what counts is how much comes out.
    InputStream in = plain.getInputStream();
    InputStream unpacked =
        "gzip".equals(plain.getHeaderField(ENCODING)) ? new GZIPInputStream(in) : in;
    return new CountedInput(unpacked) {
      @Override
      void after(byte[] buffer, int offset, int length) throws IOException {
        deadline.received(length);
        deadline.check();
      }
    };
  }

  @Override
  public int getResponseCode() throws IOException {
    int status = plain.getResponseCode();
    guard.judge(plain, status);
    return status;
  }

  @Override
  public URL getURL() {
    return plain.getURL();
  }

  @Override
  public String getResponseMessage() throws IOException {
    return plain.getResponseMessage();
  }

  @Override
  public Map<String, List<String>> getHeaderFields() {
    return plain.getHeaderFields();
  }

  @Override
  public void setRequestProperty(String key, String value) {
    plain.setRequestProperty(key, value);
  }

  @Override
  public void setRequestMethod(String method) throws ProtocolException {
    plain.setRequestMethod(method);
  }

  @Override
  public void setUseCaches(boolean useCaches) {
    plain.setUseCaches(useCaches);
  }

  /** The socket has its own patience. */
  @Override
  public void setConnectTimeout(int timeout) {}

  /** The socket has its own patience. */
  @Override
  public void setReadTimeout(int timeout) {}

  @Override
  public String getContentType() {
    return plain.getContentType();
  }

  @Override
  public @Nullable String getHeaderField(String name) {
    return ENCODING.equals(name) ? null : plain.getHeaderField(name);
  }

  @Override
  public List<String> getHeaderFields(String name) {
    return plain.getHeaderFields().entrySet().stream()
        .filter(header -> name.equalsIgnoreCase(header.getKey()))
        .flatMap(header -> header.getValue().stream())
        .toList();
  }

  @Override
  public int getContentLength() {
    return plain.getContentLength();
  }

  /** Redirects stay off, whatever is asked for. */
  @Override
  public void setInstanceFollowRedirects(boolean followRedirects) {
    plain.setInstanceFollowRedirects(false);
  }

  @Override
  public void setDoOutput(boolean doOutput) {
    plain.setDoOutput(doOutput);
  }

  @Override
  public void setFixedLengthStreamingMode(int contentLength) {
    plain.setFixedLengthStreamingMode(contentLength);
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return plain.getOutputStream();
  }

  @Override
  public void setChunkedStreamingMode(int chunkLength) {
    plain.setChunkedStreamingMode(chunkLength);
  }

  @Override
  public String getRequestMethod() {
    return plain.getRequestMethod();
  }

  @Override
  public boolean usingProxy() {
    return plain.usingProxy();
  }

  @Override
  public void connect() throws IOException {
    plain.connect();
  }

  /** JGit would switch certificates off with these; they stay as the JDK checks them. */
  @Override
  public void configure(KeyManager[] keys, TrustManager[] trust, SecureRandom random)
      throws KeyManagementException {
    throw new KeyManagementException("certificates are always checked");
  }

  @Override
  public void setHostnameVerifier(HostnameVerifier verifier) throws NoSuchAlgorithmException {
    throw new NoSuchAlgorithmException("host names are always checked");
  }
}
