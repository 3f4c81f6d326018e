package dev.vibecoder.review.pmd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The classes that PMD may know beside those of the file at hand: those of the JDK, and of most of
 * them no more than what they extend. What PMD can tell of a file thereby depends neither on this
 * program's class path nor on the version of the JDK, which adds methods with each release.
 */
final class JavaClasses extends ClassLoader {

  /** They have the same members in every JDK, and rules ask for them. */
  private static final Set<String> WHOLE =
      Set.of("java/lang/Object.class", "java/lang/Runnable.class", "java/lang/Comparable.class");

  /** The fields and constructors of these have been the same for long, and rules ask for them. */
  private static final Set<String> WITH_FIELDS_AND_CONSTRUCTORS =
      Set.of(
          "java/lang/Double.class",
          "java/lang/Float.class",
          "java/lang/StringBuilder.class",
          "java/lang/StringBuffer.class",
          "java/math/BigDecimal.class");

  JavaClasses() {
    super(null);
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    if (!name.startsWith("java/")) {
      return null;
    }
    try (InputStream in = ClassLoader.getPlatformClassLoader().getResourceAsStream(name)) {
      return in == null ? null : new ByteArrayInputStream(shown(name, in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public @Nullable URL getResource(String name) {
    return null;
  }

  @Override
  public Enumeration<URL> getResources(String name) {
    return Collections.emptyEnumeration();
  }

  private static byte[] shown(String name, byte[] bytes) {
    if (WHOLE.contains(name)) {
      return bytes;
    }
    var bare = new ClassWriter(0);
    new ClassReader(bytes)
        .accept(
            new Bare(bare, WITH_FIELDS_AND_CONSTRUCTORS.contains(name)),
            ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    return bare.toByteArray();
  }

  /** Leaves out the members, but for some fields and constructors. */
  private static final class Bare extends ClassVisitor {

    private final boolean some;

    private Bare(ClassVisitor to, boolean some) {
      super(Opcodes.ASM9, to);
      this.some = some;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      return some && name.equals("<init>")
          ? super.visitMethod(access, name, descriptor, signature, exceptions)
          : null;
    }

    @Override
    public @Nullable FieldVisitor visitField(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        @Nullable Object value) {
      return some ? super.visitField(access, name, descriptor, signature, value) : null;
    }
  }
}
