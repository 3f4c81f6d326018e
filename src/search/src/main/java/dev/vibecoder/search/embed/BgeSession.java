package dev.vibecoder.search.embed;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * bge-small-en-v1.5 with int8 weights in ONNX Runtime. One text per inference: batches are slower,
 * and the quantisation over a batch would move its vectors. One core per inference: two callers
 * then embed half as much again as one inference spread over two cores.
 */
final class BgeSession {

  private static final String RESOURCE = "/bge-small-en-v1.5-q.onnx";

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  private BgeSession(byte[] model) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      session = environment.createSession(model, options);
    }
  }

  static BgeSession load() {
    try (InputStream model = BgeSession.class.getResourceAsStream(RESOURCE)) {
      if (model == null) {
        throw new IllegalStateException("The class path lacks " + RESOURCE);
      }
      return new BgeSession(model.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime refused " + RESOURCE, e);
    }
  }

  /** The vector of the first token, which this model was trained to put the meaning in. */
  float[] run(long[] ids, int dimensions) {
    long[] shape = {1, ids.length};
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor input = tensor(ids, shape);
        OnnxTensor mask = tensor(ones, shape);
        OnnxTensor types = tensor(new long[ids.length], shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] first = new float[dimensions];
      states.get(first);
      return first;
    } catch (OrtException e) {
      throw new IllegalStateException(
          "ONNX Runtime failed on a text of %d tokens".formatted(ids.length), e);
    }
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }
}
