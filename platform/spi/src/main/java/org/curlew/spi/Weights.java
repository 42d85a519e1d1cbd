package org.curlew.spi;

import java.util.List;

/** One weight matrix a layer, each postsynaptic x presynaptic. Mutable: the engine advances it in place. */
public final class Weights {

    private final List<Matrix> layers;

    public Weights(List<Matrix> layers) {
        this.layers = List.copyOf(layers);
    }

    public static Weights zeros(Network network) {
        return new Weights(network.layers().stream()
                .map(l -> new Matrix(l.postsynaptic(), l.presynaptic()))
                .toList());
    }

    public int depth() {
        return layers.size();
    }

    public Matrix layer(int index) {
        return layers.get(index);
    }

    public List<Matrix> layers() {
        return layers;
    }

    public Weights copy() {
        return new Weights(layers.stream().map(Matrix::copy).toList());
    }

    public void set(Weights other) {
        for (int l = 0; l < layers.size(); l++) {
            layers.get(l).set(other.layers.get(l));
        }
    }

    /** Whether every matrix has the shape that the network's layer demands. */
    public boolean fits(Network network) {
        if (network.depth() != depth()) {
            return false;
        }
        for (int l = 0; l < depth(); l++) {
            Layer layer = network.layer(l);
            if (layer(l).rows() != layer.postsynaptic() || layer(l).columns() != layer.presynaptic()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Weights w && layers.equals(w.layers);
    }

    @Override
    public int hashCode() {
        return layers.hashCode();
    }
}
