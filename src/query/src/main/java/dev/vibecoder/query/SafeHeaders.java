package dev.vibecoder.query;

import jakarta.servlet.http.HttpServletResponse;

/** Tells browsers to take an answer for data, whatever text of a repository it holds. */
final class SafeHeaders {

  private SafeHeaders() {}

  static void on(HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Cache-Control", "no-store");
  }
}
