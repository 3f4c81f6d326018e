package dev.vibecoder.jobs.embed;

import dev.vibecoder.search.embed.Embedder;
import dev.vibecoder.store.ProjectIndex;

/** The index of a project that is brought up to its head, and what makes its rows. */
record IndexTarget(ProjectIndex index, Embedder embedder, FileCutter cutter) {}
