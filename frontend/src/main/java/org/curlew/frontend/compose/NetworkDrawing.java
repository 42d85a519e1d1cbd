package org.curlew.frontend.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curlew.engine.experiment.Arm;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.FlipSelection;
import org.curlew.engine.experiment.FlipSide;
import org.curlew.engine.experiment.RuleFlips;
import org.curlew.spi.Layer;
import org.curlew.spi.Network;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The network of an experiment as the drawing takes it: populations from input to output, and for each arm which of their neurons are rule-flipped. */
final class NetworkDrawing {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private NetworkDrawing() {}

    static ObjectNode json(Network network, Experiment experiment) {
        List<Map<String, Object>> populations = new ArrayList<>();
        Layer first = network.layer(0);
        populations.add(population(
                first.recurrent() ? "drive" : "input", first.recurrent() ? first.symbol() : "M", network, 0));
        for (int l = 0; l < network.depth(); l++) {
            Layer layer = network.layer(l);
            Map<String, Object> drawn = population(layer.neurons(), layer.symbol(), network, l + 1);
            drawn.put("weights", layer.weights());
            drawn.put("recurrent", layer.recurrent());
            populations.add(drawn);
        }
        List<Map<String, Object>> arms = new ArrayList<>();
        for (int a = 0; a < experiment.arms().size(); a++) {
            Arm arm = experiment.arms().get(a);
            Map<String, Object> drawn = new LinkedHashMap<>();
            drawn.put("name", arm.name());
            drawn.put("arm", a);
            drawn.put("side", arm.flips().side() == FlipSide.PRESYNAPTIC ? "presynaptic" : "postsynaptic");
            drawn.put("flipped", flipped(network, arm.flips()));
            arms.add(drawn);
        }
        return MAPPER.valueToTree(Map.of("layers", populations, "arms", arms));
    }

    // the neuron types of a population are those with which it sends
    private static Map<String, Object> population(String name, String symbol, Network network, int place) {
        int count = place == 0 ? network.inputs() : network.layer(place - 1).postsynaptic();
        int inhibitory = place < network.depth() ? network.layer(place).inhibitory() : 0;
        return new LinkedHashMap<>(Map.of("name", name, "symbol", symbol, "count", count, "inhibitory", inhibitory));
    }

    /** Flipped neurons of every population, input first: a count, or places where they are listed. */
    static List<Object> flipped(Network network, RuleFlips flips) {
        List<Object> populations = new ArrayList<>();
        for (int p = 0; p <= network.depth(); p++) {
            populations.add(0);
        }
        boolean presynaptic = flips.side() == FlipSide.PRESYNAPTIC;
        for (int l = 0; l < network.depth(); l++) {
            Layer layer = network.layer(l);
            int n = presynaptic ? layer.presynaptic() : layer.postsynaptic();
            Object count = flips.selection() == FlipSelection.LISTED
                    ? flips.listed(l, network.depth())
                    : (Object) flips.count(l, network.depth(), n);
            populations.set(presynaptic ? l : l + 1, count);
        }
        return populations;
    }
}
