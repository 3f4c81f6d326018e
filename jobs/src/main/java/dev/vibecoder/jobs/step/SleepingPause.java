package dev.vibecoder.jobs.step;

import java.time.Duration;
import org.springframework.stereotype.Component;

@Component("pause")
final class SleepingPause implements Pause {

  @Override
  public void of(Duration time) throws InterruptedException {
    Thread.sleep(time.toMillis());
  }
}
