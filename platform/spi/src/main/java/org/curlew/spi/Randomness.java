package org.curlew.spi;

import java.util.random.RandomGenerator;

/** Where a seed's random numbers come from: one independent stream a purpose, so that arms of one seed share what they should share. */
public interface Randomness {

    String TEACHER = "teacher";
    String DATA = "data";
    String INITIAL_WEIGHTS = "initial-weights";
    String ORDER = "order";
    String FLIPS = "flips";
    String FEEDBACK = "feedback";
    String PERTURBATION = "perturbation";

    /** A fresh generator at the start of the stream; the same purpose of the same seed always gives the same numbers. */
    RandomGenerator stream(String purpose);
}
