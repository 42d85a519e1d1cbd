package org.curlew.spi;

import java.util.Optional;

/**
 * What one seed learns from, shared by all arms.
 *
 * @param student the student's weights at the start
 * @param teacher the weights that made the targets, where there are any
 * @param orders sample order of each epoch, where the task prescribes it (epochs x P); else the engine draws a fresh permutation each epoch
 */
public record TaskData(
        Examples training, Examples test, Weights student, Optional<Weights> teacher, Optional<int[][]> orders) {}
