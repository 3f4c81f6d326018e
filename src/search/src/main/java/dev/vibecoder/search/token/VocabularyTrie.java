package dev.vibecoder.search.token;

import java.util.Arrays;

/**
 * The pieces of a vocabulary by their characters, for longest matches in time linear in the word.
 * Nodes are numbers; the edges of all nodes share one open-addressed table, which keeps 30,000
 * pieces in a few arrays.
 */
final class VocabularyTrie {

  static final int NONE = -1;

  private static final long FREE = -1;

  private long[] edges = new long[1 << 16];
  private int[] targets = new int[1 << 16];
  private int[] pieces = new int[1 << 12];
  private int edgeCount;
  private int nodeCount;

  VocabularyTrie() {
    Arrays.fill(edges, FREE);
    newNode();
  }

  int root() {
    return 0;
  }

  void add(String text, int piece) {
    int node = root();
    for (int i = 0; i < text.length(); i++) {
      int next = child(node, text.charAt(i));
      node = next == NONE ? grow(node, text.charAt(i)) : next;
    }
    pieces[node] = piece;
  }

  /** The node behind this character, or {@link #NONE}. */
  int child(int node, char c) {
    long edge = edge(node, c);
    int slot = slot(edge);
    return edges[slot] == edge ? targets[slot] : NONE;
  }

  /** The piece that ends at this node, or {@link #NONE}. */
  int piece(int node) {
    return pieces[node];
  }

  private int grow(int node, char c) {
    if (edgeCount * 2 > edges.length) {
      rehash();
    }
    int slot = slot(edge(node, c));
    edges[slot] = edge(node, c);
    targets[slot] = newNode();
    edgeCount++;
    return targets[slot];
  }

  private int newNode() {
    if (nodeCount == pieces.length) {
      pieces = Arrays.copyOf(pieces, nodeCount * 2);
    }
    pieces[nodeCount] = NONE;
    return nodeCount++;
  }

  private void rehash() {
    long[] oldEdges = edges;
    int[] oldTargets = targets;
    edges = new long[oldEdges.length * 2];
    targets = new int[edges.length];
    Arrays.fill(edges, FREE);
    for (int i = 0; i < oldEdges.length; i++) {
      if (oldEdges[i] != FREE) {
        int slot = slot(oldEdges[i]);
        edges[slot] = oldEdges[i];
        targets[slot] = oldTargets[i];
      }
    }
  }

  private int slot(long edge) {
    int mask = edges.length - 1;
    int slot = (int) ((edge * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (edges[slot] != FREE && edges[slot] != edge) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static long edge(int node, char c) {
    return ((long) node << 16) | c;
  }
}
