package dev.vibecoder.scheduler.quartz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

class SchedulesFileTest {

  @Test
  void bindsEveryKeyOfTheFileThatIsShipped() throws IOException {
    List<PropertySource<?>> file =
        new YamlPropertySourceLoader()
            .load("schedules", new FileSystemResource("../config/schedules.yaml"));

    ScheduleProperties properties =
        new Binder(ConfigurationPropertySources.from(file))
            .bind(
                "vibe",
                Bindable.of(ScheduleProperties.class),
                new NoUnboundElementsBindHandler(BindHandler.DEFAULT, source -> true))
            .get();

    assertThat(properties.list())
        .containsExactly(new Schedule("nightly", "nightly", "0 0 2 * * ?", "UTC", null, null));
  }
}
