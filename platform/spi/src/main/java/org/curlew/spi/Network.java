package org.curlew.spi;

import java.util.List;

/** The declared structure of a feedforward network: h_0 = x, a_l = W_l h_{l-1}, h_l = phi_l(a_l), y = h_L. */
public record Network(List<Layer> layers) {

    public Network {
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("a network needs at least one layer");
        }
        for (int l = 1; l < layers.size(); l++) {
            if (layers.get(l).presynaptic() != layers.get(l - 1).postsynaptic()) {
                throw new IllegalArgumentException("layer " + l + " does not take what layer " + (l - 1) + " gives");
            }
        }
    }

    public int depth() {
        return layers.size();
    }

    public Layer layer(int index) {
        return layers.get(index);
    }

    public Layer readout() {
        return layers.getLast();
    }

    public int inputs() {
        return layers.getFirst().presynaptic();
    }

    public int outputs() {
        return readout().postsynaptic();
    }

    public long weightCount() {
        return layers.stream().mapToLong(Layer::weightCount).sum();
    }
}
