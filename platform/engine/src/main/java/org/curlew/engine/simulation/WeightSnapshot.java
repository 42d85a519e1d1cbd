package org.curlew.engine.simulation;

import java.util.List;
import org.curlew.spi.Matrix;

/** The weights of every layer at a recorded epoch. */
public record WeightSnapshot(long epoch, List<Matrix> layers) {}
