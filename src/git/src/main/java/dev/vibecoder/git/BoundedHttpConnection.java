package dev.vibecoder.git;

import java.io.FilterInputStream;
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
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;
import org.eclipse.jgit.transport.http.HttpConnection;

/** A connection whose answer is counted, and ends when a limit of the sync is passed. */
record BoundedHttpConnection(HttpConnection plain, Deadline deadline) implements HttpConnection {

  @Override
  public InputStream getInputStream() throws IOException {
    return new FilterInputStream(plain.getInputStream()) {
      @Override
      public int read() throws IOException {
        return counted(super.read(), 1);
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        return counted(read, read);
      }

      private int counted(int result, int bytes) throws IOException {
        deadline.received(Math.max(0, result < 0 ? 0 : bytes));
        if (deadline.passed() != null) {
          throw new IOException("a limit of the sync is passed");
        }
        return result;
      }
    };
  }

  @Override
  public int getResponseCode() throws IOException {
    return plain.getResponseCode();
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

  @Override
  public void setConnectTimeout(int timeout) {
    plain.setConnectTimeout(timeout);
  }

  @Override
  public void setReadTimeout(int timeout) {
    plain.setReadTimeout(timeout);
  }

  @Override
  public String getContentType() {
    return plain.getContentType();
  }

  @Override
  public String getHeaderField(String name) {
    return plain.getHeaderField(name);
  }

  @Override
  public List<String> getHeaderFields(String name) {
    return plain.getHeaderFields(name);
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

  @Override
  public void configure(KeyManager[] keys, TrustManager[] trust, SecureRandom random)
      throws NoSuchAlgorithmException, KeyManagementException {
    plain.configure(keys, trust, random);
  }

  @Override
  public void setHostnameVerifier(HostnameVerifier verifier)
      throws NoSuchAlgorithmException, KeyManagementException {
    plain.setHostnameVerifier(verifier);
  }
}
