package org.curlew.spi;

import java.util.Arrays;
import java.util.List;

/**
 * One weight matrix a layer, each postsynaptic x presynaptic. Mutable: the engine advances it in place.
 *
 * <p>While the engine keeps the entries in a shape of its own, a matrix is brought up to date when it is asked for: ask anew after each epoch, keep none.
 */
public final class Weights {

    /** Who has the entries while they are not at hand. */
    public interface Source {

        /** Writes the entries into matrices of the layers' shapes. */
        void fetch(List<Matrix> into);

        /** Writes the entries of one layer; false where the source only gives all of them at once. */
        default boolean fetch(int layer, Matrix into) {
            return false;
        }
    }

    private final List<Matrix> layers;
    private final boolean[] fetched;
    private Source source;

    public Weights(List<Matrix> layers) {
        this.layers = List.copyOf(layers);
        fetched = new boolean[layers.size()];
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
        if (source == null || fetched[index]) {
            return layers.get(index);
        }
        fetched[index] = source.fetch(index, layers.get(index));
        return fetched[index] ? layers.get(index) : layers().get(index);
    }

    public List<Matrix> layers() {
        if (source != null) {
            source.fetch(layers);
            source = null;
        }
        return layers;
    }

    /** Leaves the entries to the source, until a matrix is asked for. */
    public void leaveTo(Source keeper) {
        source = keeper;
        Arrays.fill(fetched, false);
    }

    /** Whether the source has the entries: nobody has asked for a matrix, so nobody can have changed one. */
    public boolean isWith(Source keeper) {
        return source == keeper;
    }

    public Weights copy() {
        Weights copy = new Weights(
                layers.stream().map(m -> new Matrix(m.rows(), m.columns())).toList());
        copy.set(this);
        return copy;
    }

    /** Copies the entries; the other's stay where they are. */
    public void set(Weights other) {
        source = null;
        if (other.source != null) {
            other.source.fetch(layers);
            return;
        }
        for (int l = 0; l < layers.size(); l++) {
            layers.get(l).set(other.layers.get(l));
        }
    }

    /** W <- W + c V in every layer. */
    public void add(double c, Weights v) {
        for (int l = 0; l < layers.size(); l++) {
            double[] w = layer(l).data();
            double[] more = v.layer(l).data();
            for (int i = 0; i < w.length; i++) {
                w[i] += c * more[i];
            }
        }
    }

    /** Whether every matrix has the shape that the network's layer demands. */
    public boolean fits(Network network) {
        if (network.depth() != depth()) {
            return false;
        }
        for (int l = 0; l < depth(); l++) {
            Layer layer = network.layer(l);
            if (layers.get(l).rows() != layer.postsynaptic() || layers.get(l).columns() != layer.presynaptic()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Weights w && layers().equals(w.layers());
    }

    @Override
    public int hashCode() {
        return layers().hashCode();
    }
}
