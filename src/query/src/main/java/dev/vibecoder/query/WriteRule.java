package dev.vibecoder.query;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What may be sent to some paths.
 *
 * @param method POST or PATCH
 * @param path the whole path as it stands in the request, not decoded
 * @param largestBody bytes
 * @param types media types that the body may have; empty: any
 * @param sized has its length to be told before it?
 */
record WriteRule(String method, Pattern path, int largestBody, Set<String> types, boolean sized) {

  private static final int MEGABYTE = 1_024 * 1_024;

  /** A body that a form of a web page cannot send: browsers ask first, and are told no. */
  static WriteRule json(String method, String path) {
    return new WriteRule(method, Pattern.compile(path), MEGABYTE, Set.of("application/json"), true);
  }

  static WriteRule any(String method, String path, int largestBody) {
    return new WriteRule(method, Pattern.compile(path), largestBody, Set.of(), true);
  }

  /** Whoever reads it keeps the bound. */
  static WriteRule unsized(String method, String path, int largestBody, Set<String> types) {
    return new WriteRule(method, Pattern.compile(path), largestBody, types, false);
  }

  boolean isAbout(String uri) {
    return path.matcher(uri).matches();
  }
}
