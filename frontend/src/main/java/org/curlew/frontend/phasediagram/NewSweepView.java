package org.curlew.frontend.phasediagram;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.curlew.frontend.frame.Frame;
import org.curlew.frontend.frame.Newest;
import org.curlew.frontend.frame.OnRunKey;
import org.curlew.frontend.frame.Tags;
import org.curlew.frontend.frame.Titles;
import org.curlew.lab.Lab;
import org.curlew.lab.library.Entry;
import org.curlew.spi.InvalidInput;

/** A new sweep from an experiment of the library: axes, seeds, and what it will cost before it starts. The address holds what is typed. */
@Route(value = "new-sweep", layout = Frame.class)
@PageTitle("New sweep" + Titles.ENDING)
public final class NewSweepView extends Div implements HasUrlParameter<String>, OnRunKey {

    private static final long serialVersionUID = 1;

    private static final int MOST = 500;
    private static final String NAME = "name";

    private final transient Lab lab;
    private final transient Newest checking = new Newest("check of a sweep");
    private final transient SweepStart starting;
    private final ComboBox<Entry> experiments = new ComboBox<>("Experiment");
    private final TextField title = new TextField("Name");
    private final Div axes = new Div();
    private final CostCard cost = new CostCard(this::start);
    private transient Optional<SweepFields> fields = Optional.empty();
    private transient Checked checked;

    public NewSweepView(Lab lab) {
        this.lab = lab;
        starting = new SweepStart(lab.sweeps());
        H1 heading = new H1("New sweep");
        heading.addClassName("page-title");
        experiments.setItems(lab.library().search("", 0, MOST));
        experiments.setItemLabelGenerator(Entry::title);
        experiments.setWidthFull();
        experiments.addValueChangeListener(chosen -> {
            if (chosen.isFromClient() && chosen.getValue() != null) {
                open(chosen.getValue(), Map.of());
                tellAddress();
            }
        });
        title.setWidthFull();
        title.setValueChangeMode(ValueChangeMode.LAZY);
        title.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                tellAddress();
            }
        });
        Div main = new Div(Tags.card("What is swept", experiments, title), axes);
        add(
                heading,
                Tags.text("meta", "Every point of the grid is an experiment of its own, with the same seeds."),
                Tags.div("columns", main, Tags.div("side", cost)));
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter String entry) {
        Map<String, String> address = new LinkedHashMap<>();
        event.getLocation()
                .getQueryParameters()
                .getParameters()
                .forEach((name, values) -> address.put(name, values.getFirst()));
        Optional<Entry> chosen = entry == null ? newest() : found(entry);
        chosen.ifPresentOrElse(found -> open(found, address), () -> {
            axes.removeAll();
            axes.add(Tags.div(
                    "empty-state",
                    Tags.text("", "There is no such experiment. Choose one above, or compose one first.")));
            cost.setVisible(false);
        });
    }

    @Override
    public void runKey() {
        if (cost.startable()) {
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

    private void open(Entry entry, Map<String, String> address) {
        experiments.setValue(entry);
        title.setValue(address.getOrDefault(NAME, name(entry)));
        SweepForm form = new SweepForm(lab.sweeps().json(), lab.library().experiment(entry.id()));
        SweepAddress.into(form, address);
        fields = Optional.of(new SweepFields(lab.catalogue(), form, this::changed));
        axes.removeAll();
        fields.ifPresent(axes::add);
        cost.setVisible(true);
        check();
    }

    private void changed() {
        tellAddress();
        check();
    }

    private void check() {
        fields.ifPresent(f -> {
            String document = f.form().document();
            cost.waiting("Checking every cell …");
            checking.ask(UI.getCurrent(), () -> Checked.of(lab.sweeps(), document), this::show);
        });
    }

    private void show(Checked now) {
        checked = now;
        cost.show(now);
        fields.ifPresent(f -> f.errors(now));
    }

    private void start() {
        checked.sweep().ifPresent(sweep -> {
            cost.waiting("Starting …");
            starting.start(title.getValue(), sweep, why -> {
                cost.show(checked);
                cost.wrong(why);
            });
        });
    }

    private void tellAddress() {
        Entry entry = experiments.getValue();
        fields.ifPresent(f -> {
            Map<String, String> address = SweepAddress.of(f.form(), lab.sweeps().json());
            if (!title.getValue().equals(name(entry))) {
                address.put(NAME, title.getValue());
            }
            getUI().ifPresent(ui -> ui.getPage()
                    .getHistory()
                    .replaceState(null, new Location("new-sweep/" + entry.id(), QueryParameters.simple(address))));
        });
    }

    private static String name(Entry entry) {
        return "Sweep of " + entry.title();
    }
}
