package dev.vibecoder.review.model;

import dev.vibecoder.domain.review.Opinion;
import java.util.ArrayList;
import java.util.List;

/** Remembers what it was told of each call. */
final class TestingLedger implements CallLedger {

  final List<String> calls = new ArrayList<>();
  final List<Usage> usages = new ArrayList<>();

  @Override
  public Entry begin(long promptTokens, long answerTokens) {
    int index = calls.size();
    calls.add("pending");
    return new Entry() {
      @Override
      public void answered(Opinion opinion, Usage usage) {
        end("answered");
        usages.add(usage);
      }

      @Override
      public void unusable(UnusableAnswer answer, Usage usage, boolean last) {
        end("unusable " + answer.reason() + (last ? " last" : ""));
        usages.add(usage);
      }

      @Override
      public void failed(String reason, boolean perhapsBilled) {
        end("failed" + (perhapsBilled ? " perhaps billed" : ""));
      }

      private void end(String how) {
        String before = calls.set(index, how);
        if (!before.equals("pending")) {
          throw new IllegalStateException("call " + index + " ended twice");
        }
      }
    };
  }
}
