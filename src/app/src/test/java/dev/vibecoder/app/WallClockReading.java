package dev.vibecoder.app;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import java.time.Clock;
import java.util.Date;

/** A call, or a reference to a method, that asks the machine what time it is. */
final class WallClockReading extends DescribedPredicate<JavaAccess<?>> {

  WallClockReading() {
    super("a call reads the wall clock");
  }

  @Override
  public boolean test(JavaAccess<?> access) {
    return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
        && isReading(target);
  }

  private static boolean isReading(AccessTarget.CodeUnitAccessTarget target) {
    String owner = target.getOwner().getName();
    String name = target.getName();
    if (owner.equals(System.class.getName())) {
      return name.equals("currentTimeMillis");
    }
    if (owner.equals(Date.class.getName())) {
      return name.equals(JavaConstructor.CONSTRUCTOR_NAME)
          && target.getRawParameterTypes().isEmpty();
    }
    return owner.equals(Clock.class.getName())
        ? name.startsWith("system") || name.startsWith("tick")
        : owner.startsWith("java.time.") && name.equals("now") && !takesAClock(target);
  }

  private static boolean takesAClock(AccessTarget.CodeUnitAccessTarget target) {
    return target.getRawParameterTypes().stream()
        .anyMatch(type -> type.isEquivalentTo(Clock.class));
  }
}
