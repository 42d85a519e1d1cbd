package org.curlew.frontend.phasediagram;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.curlew.engine.sweep.SweepJson;

/** A new sweep in the address of its page, so that neither a reload nor the end of the server loses what was typed: what differs from a fresh form. */
final class SweepAddress {

    private static final List<String> AXES = List.of("x", "y");
    private static final String NONE = "none";

    private SweepAddress() {}

    static Map<String, String> of(SweepForm form, SweepJson json) {
        SweepForm fresh = new SweepForm(json, form.experiment());
        Map<String, String> address = new LinkedHashMap<>();
        for (int i = 0; i < AXES.size(); i++) {
            Optional<AxisForm> axis = axis(form, i);
            Optional<AxisForm> before = axis(fresh, i);
            String key = axis.map(a -> a.target.key()).orElse(NONE);
            put(address, AXES.get(i), key, before.map(a -> a.target.key()).orElse(NONE));
            if (axis.isPresent()) {
                axis(address, AXES.get(i), axis.get(), new AxisForm(axis.get().target, form.offered()));
            }
        }
        put(address, "seeds", form.seeds(), fresh.seeds());
        put(address, "epochs", form.epochs(), fresh.epochs());
        put(address, "full", form.fullBatch(), fresh.fullBatch());
        put(address, "show", form.series(), fresh.series());
        put(address, "above", form.decision(), fresh.decision());
        return address;
    }

    /** Fills a fresh form; what makes no sense, such as a parameter that is not there, is left out. */
    static void into(SweepForm form, Map<String, String> address) {
        for (int i = 0; i < AXES.size(); i++) {
            axis(form, i, AXES.get(i), address);
        }
        whole(address, "seeds", number -> form.seeds(Math.toIntExact(Math.min(number, Integer.MAX_VALUE))));
        whole(address, "epochs", form::epochs);
        text(address, "full", word -> form.fullBatch(Boolean.parseBoolean(word)));
        text(address, "show", form::series);
        text(address, "above", form::decision);
    }

    private static void axis(Map<String, String> address, String name, AxisForm axis, AxisForm fresh) {
        put(address, name + ".arms", words(axis), words(fresh));
        put(address, name + ".spacing", axis.spacing, fresh.spacing);
        put(address, name + ".from", axis.from, fresh.from);
        put(address, name + ".to", axis.to, fresh.to);
        put(address, name + ".count", axis.count, fresh.count);
        put(address, name + ".list", axis.list, fresh.list);
        put(address, name + ".neurons", axis.neurons, fresh.neurons);
    }

    private static void axis(SweepForm form, int place, String name, Map<String, String> address) {
        String key = address.getOrDefault(name, "");
        if (key.equals(NONE) && place > 0) {
            form.removeSecond();
        }
        form.targets().stream()
                .filter(target -> target.key().equals(key))
                .findFirst()
                .ifPresent(target -> form.vary(place, target));
        axis(form, place).ifPresent(axis -> {
            text(address, name + ".arms", word -> arms(axis, word));
            text(
                    address,
                    name + ".spacing",
                    word -> Arrays.stream(AxisForm.Spacing.values())
                            .filter(spacing -> spacing.name().equals(word))
                            .forEach(spacing -> axis.spacing = spacing));
            text(address, name + ".from", word -> axis.from = word);
            text(address, name + ".to", word -> axis.to = word);
            text(address, name + ".count", word -> axis.count = word);
            text(address, name + ".list", word -> axis.list = word);
            text(address, name + ".neurons", word -> axis.neurons = word);
        });
    }

    private static void arms(AxisForm axis, String word) {
        axis.arms.clear();
        axis.target.arms().stream()
                .filter(arm -> List.of(word.split(",")).contains(String.valueOf(arm)))
                .forEach(axis.arms::add);
    }

    private static String words(AxisForm axis) {
        return axis.arms.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Optional<AxisForm> axis(SweepForm form, int place) {
        return form.axes().stream().skip(place).findFirst();
    }

    private static void put(Map<String, String> address, String name, Object value, Object fresh) {
        if (!value.equals(fresh)) {
            address.put(name, String.valueOf(value));
        }
    }

    private static void text(Map<String, String> address, String name, Consumer<String> taken) {
        Optional.ofNullable(address.get(name)).ifPresent(taken);
    }

    private static void whole(Map<String, String> address, String name, Consumer<Long> taken) {
        Optional.ofNullable(address.get(name))
                .filter(word -> word.matches("[0-9]{1,15}"))
                .map(Long::valueOf)
                .ifPresent(taken);
    }
}
