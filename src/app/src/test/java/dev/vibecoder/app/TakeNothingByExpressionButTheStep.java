package dev.vibecoder.app;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.springframework.beans.factory.annotation.Value;

/** A parameter is a bean, or the running step; never a key of the configuration. */
final class TakeNothingByExpressionButTheStep extends ArchCondition<JavaCodeUnit> {

  private static final String STEP = "#{stepExecution}";

  TakeNothingByExpressionButTheStep() {
    super("take nothing by @Value but " + STEP);
  }

  @Override
  public void check(JavaCodeUnit unit, ConditionEvents events) {
    for (JavaParameter parameter : unit.getParameters()) {
      parameter
          .tryGetAnnotationOfType(Value.class.getName())
          .ifPresent(value -> events.add(event(unit, value)));
    }
  }

  private static SimpleConditionEvent event(JavaCodeUnit unit, JavaAnnotation<?> annotation) {
    Object value = annotation.get("value").orElse("");
    return new SimpleConditionEvent(
        unit, STEP.equals(value), unit.getFullName() + " takes " + value);
  }
}
