package dev.vibecoder.app.command;

import dev.vibecoder.scheduler.StepRun;

/** A step as it is listed, with the run that it belongs to. */
record RunStepRow(long run, String job, StepRun step) {}
