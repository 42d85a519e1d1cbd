package org.curlew.frontend.phasediagram;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.simulation.Simulation;
import org.curlew.engine.sweep.Sweep;
import org.curlew.frontend.frame.Frame;
import org.curlew.frontend.frame.OnRunKey;
import org.curlew.frontend.frame.Tags;
import org.curlew.frontend.frame.Titles;
import org.curlew.lab.Lab;
import org.curlew.lab.library.Entry;
import org.curlew.lab.sweeps.SweepEstimate;
import org.curlew.spi.InvalidInput;

/** A new sweep from an experiment of the library: axes, seeds, and what it will cost before it starts. */
@Route(value = "new-sweep", layout = Frame.class)
@PageTitle("New sweep" + Titles.ENDING)
public final class NewSweepView extends Div implements HasUrlParameter<String>, OnRunKey {

    private static final long serialVersionUID = 1;

    private static final int MOST = 500;

    private final transient Lab lab;
    private final ComboBox<Entry> experiments = new ComboBox<>("Experiment");
    private final TextField title = new TextField("Name");
    private final Div axes = new Div();
    private final Div cost = Tags.div("card");
    private final Button start = new Button("Start", click -> start());
    private transient Optional<SweepForm> form = Optional.empty();
    private transient Experiment experiment;

    public NewSweepView(Lab lab) {
        this.lab = lab;
        H1 heading = new H1("New sweep");
        heading.addClassName("page-title");
        experiments.setItems(lab.library().search("", 0, MOST));
        experiments.setItemLabelGenerator(Entry::title);
        experiments.setWidthFull();
        experiments.addValueChangeListener(chosen -> {
            if (chosen.isFromClient() && chosen.getValue() != null) {
                open(chosen.getValue());
            }
        });
        title.setWidthFull();
        start.setId("start");
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div main = new Div(Tags.card("What is swept", experiments, title), axes);
        add(
                heading,
                Tags.text("meta", "Every point of the grid is an experiment of its own, with the same seeds."),
                Tags.div("columns", main, Tags.div("side", cost)));
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter String entry) {
        Optional<Entry> chosen = entry == null ? newest() : found(entry);
        chosen.ifPresentOrElse(this::open, () -> {
            axes.removeAll();
            axes.add(Tags.div(
                    "empty-state",
                    Tags.text("", "There is no such experiment. Choose one above, or compose one first.")));
            cost.setVisible(false);
        });
    }

    @Override
    public void runKey() {
        if (start.isEnabled()) {
            start();
        }
    }

    private Optional<Entry> newest() {
        return lab.library().search("", 0, 1).stream().findFirst();
    }

    private Optional<Entry> found(String id) {
        try {
            return Optional.of(lab.library().entry(id));
        } catch (InvalidInput unknown) {
            return Optional.empty();
        }
    }

    private void open(Entry entry) {
        experiments.setValue(entry);
        title.setValue("Sweep of " + entry.title());
        experiment = lab.library().experiment(entry.id());
        form = Optional.of(new SweepForm(lab.sweeps().json(), experiment));
        rebuild();
    }

    private void rebuild() {
        axes.removeAll();
        form.ifPresent(f -> {
            List<AxisForm> given = f.axes();
            for (int i = 0; i < given.size(); i++) {
                int place = i;
                axes.add(new AxisCard(
                        i == 0 ? "Along x" : "Along y",
                        given.get(i),
                        f.targets(),
                        experiment,
                        target -> {
                            f.vary(place, target);
                            rebuild();
                        },
                        () -> {
                            f.check();
                            showCost();
                        }));
            }
            axes.add(Tags.div("toolbar", second(f)), seeds(f), picture(f));
        });
        showCost();
    }

    private Button second(SweepForm f) {
        return f.axes().size() > 1
                ? new Button("Take the second axis away", click -> {
                    f.removeSecond();
                    rebuild();
                })
                : new Button("Add a second axis", click -> {
                    f.vary(1, other(f));
                    rebuild();
                });
    }

    private static Target other(SweepForm f) {
        String taken = f.axes().getFirst().target.key();
        return f.targets().stream()
                .filter(t -> !t.key().equals(taken))
                .findFirst()
                .orElseThrow();
    }

    private Div seeds(SweepForm f) {
        IntegerField seeds = new IntegerField("Seeds in every cell");
        seeds.setValue(f.seeds());
        seeds.setMin(1);
        seeds.setStepButtonsVisible(true);
        seeds.setValueChangeMode(ValueChangeMode.LAZY);
        seeds.addValueChangeListener(typed -> {
            if (typed.getValue() != null) {
                f.seeds(typed.getValue());
                showCost();
            }
        });
        IntegerField epochs = new IntegerField("Epochs");
        epochs.setValue((int) Math.min(Integer.MAX_VALUE, f.epochs()));
        epochs.setMin(1);
        epochs.setValueChangeMode(ValueChangeMode.LAZY);
        epochs.addValueChangeListener(typed -> {
            if (typed.getValue() != null) {
                f.epochs(typed.getValue());
                showCost();
            }
        });
        Div card = Tags.card("Seeds and epochs", Tags.div("fields", seeds, epochs));
        if (f.canBeFullBatch()) {
            Checkbox full = new Checkbox("Every step sees the whole training set (B = P)", f.fullBatch());
            full.addValueChangeListener(chosen -> {
                f.fullBatch(chosen.getValue());
                showCost();
            });
            card.add(full);
        }
        return card;
    }

    private Div picture(SweepForm f) {
        Select<String> series = new Select<>();
        series.setLabel("Final value of");
        series.setItems(new Simulation(lab.catalogue(), experiment).seriesNames());
        series.setItemLabelGenerator(QuantityWords::series);
        series.setValue(f.series());
        series.addValueChangeListener(chosen -> {
            f.series(chosen.getValue());
            showCost();
        });
        TextField decision = new TextField("Unstable above");
        decision.setValue(f.decision());
        decision.setHelperText("For the comparison with theory; may stay empty");
        decision.setValueChangeMode(ValueChangeMode.LAZY);
        decision.addValueChangeListener(typed -> {
            f.decision(typed.getValue());
            showCost();
        });
        return Tags.card("What the picture shows first", Tags.div("fields", series, decision));
    }

    private void showCost() {
        cost.setVisible(form.isPresent());
        cost.removeAll();
        cost.add(new H2("What it takes"));
        start.setEnabled(false);
        form.ifPresent(f -> {
            f.violations().stream().limit(6).forEach(v -> cost.add(Tags.text("violation", v.message())));
            f.sweep().ifPresent(this::showEstimate);
        });
        cost.add(start);
    }

    private void showEstimate(Sweep sweep) {
        SweepEstimate estimate = lab.sweeps().estimate(sweep);
        cost.add(Tags.text("", SweepWords.size(sweep)), Tags.text("", SweepWords.estimate(estimate)));
        Optional<String> refusal = SweepWords.refusal(estimate);
        refusal.ifPresent(reason -> cost.add(Tags.text("violation", reason)));
        start.setEnabled(refusal.isEmpty());
    }

    private void start() {
        form.flatMap(SweepForm::sweep).ifPresent(sweep -> {
            try {
                var stored = lab.sweeps().start(title.getValue(), Optional.empty(), sweep);
                UI.getCurrent().navigate("phase-diagram/" + stored.id());
            } catch (InvalidInput refused) {
                showCost();
                cost.add(Tags.text("violation", refused.getMessage()));
            }
        });
    }
}
