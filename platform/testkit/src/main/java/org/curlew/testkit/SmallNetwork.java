package org.curlew.testkit;

import java.util.Arrays;
import java.util.List;
import org.curlew.spi.Layer;
import org.curlew.spi.Network;
import org.curlew.spi.StandardActivation;

/** The networks that contributions are tested with: a few neurons a layer. */
public final class SmallNetwork {

    private SmallNetwork() {}

    /** Three layers: 3 inputs, 5 and 4 hidden neurons, 2 outputs. */
    public static Network of(StandardActivation activation) {
        return new Network(List.of(
                new Layer("W1", "first hidden", "N", 5, 3, activation),
                new Layer("W2", "second hidden", "N", 4, 5, activation),
                new Layer("W3", "output", "K", 2, 4, activation)));
    }

    /** Three layers with each of the standard activations. */
    public static List<Network> ofEveryActivation() {
        return Arrays.stream(StandardActivation.values()).map(SmallNetwork::of).toList();
    }

    /** The paper's kind: 4 inputs, 5 hidden neurons, one output, linear. */
    public static Network linearTwoLayer() {
        return new Network(List.of(
                new Layer("W1", "hidden", "N", 5, 4, StandardActivation.LINEAR),
                new Layer("W2", "output", "K", 1, 5, StandardActivation.LINEAR)));
    }

    /** 5 neurons, the last 2 of them inhibitory, recurrent and linear. */
    public static Network recurrent() {
        return new Network(List.of(new Layer("W", "recurrent", "N", 5, 5, StandardActivation.LINEAR, 2, true)));
    }
}
