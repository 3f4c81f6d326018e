package dev.vibecoder.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.vibecoder.domain.work.ClaimedTask;
import java.util.UUID;

/** A task in the hands of the worker that asked, and the id that proves it. */
record GrantedTask(UUID claimId, @JsonUnwrapped ShownTask task) {

  static GrantedTask of(ClaimedTask claimed) {
    return new GrantedTask(claimed.claimId(), ShownTask.of(claimed.task()));
  }
}
