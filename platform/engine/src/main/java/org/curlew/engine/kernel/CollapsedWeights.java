package org.curlew.engine.kernel;

import java.util.List;
import org.curlew.spi.Matrix;
import org.curlew.spi.Memory;
import org.curlew.spi.Signs;
import org.curlew.spi.Weights;

/**
 * Weights that stay with a collapsed network from epoch to epoch, until someone asks for them.
 *
 * <p>The first weights to come are rotated to fewer hidden neurons where that pays; weights that come back after they were asked for are taken as they are, since a
 * rotation each epoch would cost more than it spares.
 */
final class CollapsedWeights {

    private final Signs hiddenSigns;
    private final Signs readoutSigns;
    private final double[] feedback;
    private final Weights.Source keeper = this::fetch;
    private Weights kept = new Weights(List.of());
    private CollapsedNetwork network;
    private HiddenRotation rotation;
    private Weights rotatedFrom;
    private Matrix fewHidden;
    private Matrix fewReadout;

    CollapsedWeights(Signs hiddenSigns, Signs readoutSigns, double[] feedback) {
        this.hiddenSigns = hiddenSigns;
        this.readoutSigns = readoutSigns;
        this.feedback = feedback;
    }

    /** The network with these weights in it. */
    CollapsedNetwork take(Weights w) {
        if (has(w)) {
            return network;
        }
        if (kept.isWith(keeper)) {
            kept.layers();
        }
        Matrix hidden = w.layer(0);
        Matrix readout = w.layer(1);
        if (network == null && HiddenRotation.pays(hidden.columns(), hiddenSigns, readoutSigns, feedback)) {
            rotate(w.copy());
        } else {
            if (network == null || rotation != null) {
                unrotated(hidden);
            }
            network.load(hidden, readout);
        }
        return network;
    }

    private void rotate(Weights from) {
        rotatedFrom = from;
        Matrix hidden = from.layer(0);
        Matrix readout = from.layer(1);
        rotation = new HiddenRotation(hidden, readout, readoutSigns, feedback);
        fewHidden = rotation.hidden();
        fewReadout = new Matrix(1, rotation.neurons());
        System.arraycopy(rotation.column(0), 0, fewReadout.data(), 0, rotation.neurons());
        network = new CollapsedNetwork(
                rotation.neurons(),
                hidden.columns(),
                rotation.hiddenSigns(hiddenSigns),
                rotation.readoutSigns(readoutSigns),
                feedback == null ? null : rotation.column(1));
        network.load(fewHidden, fewReadout);
    }

    /** Whether the network is where these weights are. */
    boolean has(Weights w) {
        return w == kept && w.isWith(keeper);
    }

    /** The network as it was taken last. */
    CollapsedNetwork network() {
        return network;
    }

    void keep(Weights w) {
        kept = w;
        w.leaveTo(keeper);
    }

    /** The rotation follows from what was rotated, so that it is found anew and not kept. */
    void remember(Memory memory, Weights w) {
        boolean taken = memory.flag(network != null);
        boolean rotated = memory.flag(rotation != null);
        boolean here = memory.flag(has(w));
        if (rotated) {
            Weights from = rotation == null ? w.copy() : rotatedFrom;
            memory.weights(from);
            if (rotation == null) {
                rotate(from);
            }
        } else if (taken && network == null) {
            unrotated(w.layer(0));
        }
        if (here) {
            network.remember(memory);
            keep(w);
        } else {
            memory.weights(w);
        }
    }

    private void unrotated(Matrix hidden) {
        rotation = null;
        rotatedFrom = null;
        network = new CollapsedNetwork(hidden.rows(), hidden.columns(), hiddenSigns, readoutSigns, feedback);
    }

    /** Whether it is certain that no weight is larger. */
    boolean within(double limit) {
        return kept.isWith(keeper) && network.bound() <= limit;
    }

    private void fetch(List<Matrix> into) {
        if (rotation == null) {
            network.store(into.getFirst(), into.getLast());
        } else {
            network.store(fewHidden, fewReadout);
            rotation.unfold(fewHidden, fewReadout, into.getFirst(), into.getLast());
        }
    }
}
