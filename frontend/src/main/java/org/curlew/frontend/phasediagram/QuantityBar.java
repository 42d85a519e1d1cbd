package org.curlew.frontend.phasediagram;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.curlew.engine.experiment.Arm;
import org.curlew.engine.simulation.Outcome;
import org.curlew.engine.sweep.Quantity;
import org.curlew.engine.sweep.Reduction;
import org.curlew.frontend.frame.Tags;

/** Chooses what the map shows: which number of a trajectory, of which series, of which arm or the ratio of two. */
final class QuantityBar extends Div {

    private static final long serialVersionUID = 1;

    private final transient Consumer<Quantity> chosen;
    private transient Quantity quantity;

    /** @param thresholds those whose times are known */
    QuantityBar(
            Quantity quantity,
            List<String> series,
            List<Arm> arms,
            List<Double> thresholds,
            Consumer<Quantity> chosen) {
        this.quantity = quantity;
        this.chosen = chosen;
        addClassName("choices");
        add(select("Number", List.of(Reduction.values()), quantity.reduction(), QuantityBar::words, this::reduce));
        if (quantity.reduction() == Reduction.OUTCOME) {
            add(select(
                    "Outcome",
                    List.of(Outcome.Kind.values()),
                    quantity.outcome(),
                    kind -> kind.name().toLowerCase(Locale.ROOT),
                    kind -> choose(Quantity.share(kind, this.quantity.arm()))));
        } else {
            add(select("Of", series, quantity.series(), QuantityWords::series, name -> choose(with(name))));
        }
        if (quantity.reduction() == Reduction.TIME_TO_THRESHOLD) {
            add(select("Below", thresholds, quantity.threshold(), QuantityWords::power, t -> choose(below(t))));
        }
        if (arms.size() > 1) {
            List<Integer> places = IntStream.range(0, arms.size()).boxed().toList();
            add(select("Arm", places, quantity.arm(), a -> arms.get(a).name(), a -> choose(this.quantity.ofArm(a))));
            List<Integer> others = new ArrayList<>(places);
            others.addFirst(-1);
            add(select(
                    "Divided by",
                    others,
                    quantity.over().orElse(-1),
                    a -> a < 0 ? "nothing" : arms.get(a).name(),
                    a -> choose(over(a))));
        }
    }

    private void choose(Quantity other) {
        quantity = other;
        chosen.accept(other);
    }

    private void reduce(Reduction reduction) {
        String series = quantity.series();
        choose(
                switch (reduction) {
                    case OUTCOME -> Quantity.share(Outcome.Kind.DIVERGED, quantity.arm());
                    case TIME_TO_THRESHOLD ->
                        new Quantity(series, reduction, 1e-3, quantity.outcome(), quantity.arm(), quantity.over());
                    default -> new Quantity(series, reduction, 0, quantity.outcome(), quantity.arm(), quantity.over());
                });
    }

    private Quantity with(String series) {
        return new Quantity(
                series,
                quantity.reduction(),
                quantity.threshold(),
                quantity.outcome(),
                quantity.arm(),
                quantity.over());
    }

    private Quantity below(double threshold) {
        return new Quantity(
                quantity.series(),
                quantity.reduction(),
                threshold,
                quantity.outcome(),
                quantity.arm(),
                quantity.over());
    }

    private Quantity over(int arm) {
        return new Quantity(
                quantity.series(),
                quantity.reduction(),
                quantity.threshold(),
                quantity.outcome(),
                quantity.arm(),
                arm < 0 ? Optional.empty() : Optional.of(arm));
    }

    private static String words(Reduction reduction) {
        return switch (reduction) {
            case FINAL -> "final value";
            case MAX -> "largest value";
            case MIN -> "smallest value";
            case TIME_TO_THRESHOLD -> "epochs to threshold";
            case OUTCOME -> "share of outcome";
        };
    }

    private static <T> Div select(
            String label,
            List<T> items,
            T value,
            com.vaadin.flow.component.ItemLabelGenerator<T> words,
            Consumer<T> chosen) {
        Select<T> select = new Select<>();
        select.setLabel(label);
        select.setItems(items);
        select.setItemLabelGenerator(words);
        select.setValue(items.contains(value) ? value : null);
        select.addValueChangeListener(changed -> {
            if (changed.isFromClient() && changed.getValue() != null) {
                chosen.accept(changed.getValue());
            }
        });
        return Tags.div("choice", select);
    }
}
