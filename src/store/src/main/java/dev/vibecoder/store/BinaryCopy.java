package dev.vibecoder.store;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Rows in PostgreSQL's binary COPY format, the fastest way in. Fields are written in the order of
 * the statement's columns, each in the binary form of its type; see "Binary Format" of the COPY
 * reference page.
 */
final class BinaryCopy implements AutoCloseable {

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
  };
  private static final long EPOCH_2000_SECONDS = 946_684_800L;
  private static final int TEXT_OID = 25;
  private static final int BUFFER_BYTES = 1 << 16;

  private final DataOutputStream out;

  BinaryCopy(PGConnection connection, String statement) throws java.sql.SQLException, IOException {
    out =
        new DataOutputStream(
            new BufferedOutputStream(new PGCopyOutputStream(connection, statement), BUFFER_BYTES));
    out.write(SIGNATURE);
    out.writeInt(0);
    out.writeInt(0);
  }

  BinaryCopy row(int fields) throws IOException {
    out.writeShort(fields);
    return this;
  }

  BinaryCopy text(@Nullable String value) throws IOException {
    return value == null ? nothing() : bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  /** A jsonb value: its format version, then its text. */
  BinaryCopy jsonb(@Nullable String json) throws IOException {
    if (json == null) {
      return nothing();
    }
    byte[] text = json.getBytes(StandardCharsets.UTF_8);
    out.writeInt(text.length + 1);
    out.writeByte(1);
    out.write(text);
    return this;
  }

  BinaryCopy uuid(@Nullable UUID value) throws IOException {
    if (value == null) {
      return nothing();
    }
    out.writeInt(16);
    out.writeLong(value.getMostSignificantBits());
    out.writeLong(value.getLeastSignificantBits());
    return this;
  }

  BinaryCopy int4(int value) throws IOException {
    out.writeInt(4);
    out.writeInt(value);
    return this;
  }

  BinaryCopy int8(long value) throws IOException {
    out.writeInt(8);
    out.writeLong(value);
    return this;
  }

  BinaryCopy int8OrNull(@Nullable Long value) throws IOException {
    return value == null ? nothing() : int8(value);
  }

  BinaryCopy float4(float value) throws IOException {
    out.writeInt(4);
    out.writeFloat(value);
    return this;
  }

  BinaryCopy float8(double value) throws IOException {
    out.writeInt(8);
    out.writeDouble(value);
    return this;
  }

  BinaryCopy bool(boolean value) throws IOException {
    out.writeInt(1);
    out.writeBoolean(value);
    return this;
  }

  /** A timestamptz: microseconds since 2000-01-01 UTC. */
  BinaryCopy instant(Instant value) throws IOException {
    long seconds = Math.subtractExact(value.getEpochSecond(), EPOCH_2000_SECONDS);
    return int8(Math.addExact(Math.multiplyExact(seconds, 1_000_000L), value.getNano() / 1_000));
  }

  BinaryCopy instantOrNull(@Nullable Instant value) throws IOException {
    return value == null ? nothing() : instant(value);
  }

  BinaryCopy texts(List<String> values) throws IOException {
    var array = new ByteArrayOutputStream();
    var field = new DataOutputStream(array);
    field.writeInt(values.isEmpty() ? 0 : 1);
    field.writeInt(0);
    field.writeInt(TEXT_OID);
    if (!values.isEmpty()) {
      field.writeInt(values.size());
      field.writeInt(1);
      for (String value : values) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        field.writeInt(text.length);
        field.write(text);
      }
    }
    return bytes(array.toByteArray());
  }

  /** A pgvector value: dimensions, a reserved field, then the floats. */
  BinaryCopy vector(float @Nullable [] values) throws IOException {
    if (values == null) {
      return nothing();
    }
    var field = ByteBuffer.allocate(4 + 4 * values.length);
    field.putShort((short) values.length).putShort((short) 0);
    field.asFloatBuffer().put(values);
    return bytes(field.array());
  }

  /** A pgvector value with the direction of this one, at 16 bits a number. */
  BinaryCopy halfvec(float @Nullable [] values) throws IOException {
    return values == null ? nothing() : bytes(HalfVector.of(values));
  }

  private BinaryCopy bytes(byte[] value) throws IOException {
    out.writeInt(value.length);
    out.write(value);
    return this;
  }

  private BinaryCopy nothing() throws IOException {
    out.writeInt(-1);
    return this;
  }

  /** Ends the COPY; nothing is stored without it. */
  @Override
  public void close() throws IOException {
    out.writeShort(-1);
    out.close();
  }
}
