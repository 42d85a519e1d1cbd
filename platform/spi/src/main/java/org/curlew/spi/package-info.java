/**
 * What a plugin author compiles against: extension points, declared parameters and the values that pass between a plugin and the engine.
 *
 * <p>Shapes, everywhere: weights are postsynaptic x presynaptic; activities are sample-major (a row is a sample, a column a neuron). Layers are counted from the
 * input: layer 0 holds W1, the last layer is the readout.
 */
package org.curlew.spi;
