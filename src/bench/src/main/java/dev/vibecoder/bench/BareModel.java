package dev.vibecoder.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The embedding model and nothing else: texts are numbers already, vectors go nowhere. One text per
 * inference and one core per thread, which is the fastest way to run it.
 */
final class BareModel implements AutoCloseable {

  private static final String RESOURCE = "/bge-small-en-v1.5-q.onnx";

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  private BareModel(byte[] model) throws OrtException {
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      session = environment.createSession(model, options);
    }
  }

  static BareModel load() throws IOException, OrtException {
    try (var model = BareModel.class.getResourceAsStream(RESOURCE)) {
      return new BareModel(Objects.requireNonNull(model, RESOURCE).readAllBytes());
    }
  }

  /** Returns when all texts have a vector. */
  void embed(List<long[]> texts, int threads) throws Exception {
    Threads.share(threads, texts, this::run);
  }

  private void run(long[] ids) throws OrtException {
    long[] shape = {1, ids.length};
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (var input = tensor(ids, shape);
        var mask = tensor(ones, shape);
        var types = tensor(new long[ids.length], shape);
        var result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      float first = ((OnnxTensor) result.get(0)).getFloatBuffer().get();
      if (!Float.isFinite(first)) {
        throw new IllegalStateException("the model gave " + first);
      }
    }
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
