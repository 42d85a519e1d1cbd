package org.curlew.frontend.compose;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.Kind;
import org.curlew.frontend.frame.Frame;
import org.curlew.lab.Lab;
import org.curlew.lab.library.Entry;
import org.curlew.lab.library.EntryText;
import org.curlew.lab.runs.Run;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Violation;

/** Compose: an entry of the library as a form, with what it means beside it. What is typed is kept in the browser until it is saved. */
@Route(value = "compose", layout = Frame.class)
public final class ComposeView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient Lab lab;
    private final Div parts = new Div();
    private final SidePanel side;
    private final Span changes = new Span();
    private final Button run = new Button("Run", event -> run());
    private final Button save = new Button("Save", event -> save());
    private final TextField title = new TextField("Name");
    private final TextField question = new TextField("Question");
    private final transient List<ParameterField> fields = new ArrayList<>();
    private transient Entry entry;
    private transient ExperimentForm form;
    private boolean lookedUp;

    public ComposeView(Lab lab) {
        this.lab = lab;
        side = new SidePanel(lab);
        run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        run.setId("run");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter String id) {
        String chosen = id == null
                ? lab.library().search("", 0, 1).stream()
                        .map(Entry::id)
                        .findFirst()
                        .orElse("")
                : id;
        removeAll();
        lookedUp = false;
        try {
            entry = lab.library().entry(chosen);
            form = new ExperimentForm(lab.experiments(), lab.library().experiment(chosen));
        } catch (InvalidInput unknown) {
            Paragraph empty = new Paragraph("There is no such experiment. Choose one in the Library.");
            empty.addClassName("empty-state");
            add(empty);
            return;
        }
        build();
        WebStorage.getItem(key(), kept -> {
            lookedUp = true;
            if (kept != null && form.replace(kept)) {
                rebuild();
            }
        });
    }

    @Override
    public String getPageTitle() {
        return (entry == null ? "Compose" : entry.title()) + " · Curlew";
    }

    private void build() {
        H1 heading = new H1(entry.title());
        heading.addClassName("page-title");
        Paragraph asked = new Paragraph(entry.question());
        asked.addClassName("meta");
        title.setValue(entry.title());
        title.setMaxLength(300);
        question.setValue(entry.question());
        question.setMaxLength(1000);
        title.setWidth("min(100%, 480px)");
        question.setWidth("min(100%, 480px)");
        changes.addClassName("meta");
        Div columns = new Div(parts, side);
        columns.addClassName("columns");
        add(heading, asked, toolbar(), notes(), columns);
        rebuild();
    }

    private Div toolbar() {
        Button copy = new Button("Save as a copy", event -> saveCopy());
        Button undo = new Button("Undo", event -> again(form.undo()));
        Button redo = new Button("Redo", event -> again(form.redo()));
        Button discard = new Button("Discard changes", event -> {
            form.discard();
            rebuild();
        });
        List.of(undo, redo, discard).forEach(b -> b.addThemeVariants(ButtonVariant.LUMO_TERTIARY));
        Div toolbar = new Div(run, save, copy, undo, redo, discard, changes);
        toolbar.addClassName("toolbar");
        return toolbar;
    }

    private Div notes() {
        Div card = new Div(title, question);
        card.addClassNames("card", "toolbar");
        if (!entry.notes().isBlank()) {
            Paragraph notes = new Paragraph(entry.notes());
            notes.getStyle().set("flex-basis", "100%");
            card.add(notes);
        }
        return card;
    }

    private void again(boolean stepped) {
        if (stepped) {
            rebuild();
        }
    }

    /** Makes all cards anew: another contribution, another arm, a step back. */
    private void rebuild() {
        parts.removeAll();
        fields.clear();
        part("Architecture", Kind.ARCHITECTURE, "/architecture");
        part("Task", Kind.TASK, "/task");
        Div arms = new Div(new H2("Arms"));
        arms.addClassName("card");
        for (int a = 0; a < form.size("/arms"); a++) {
            ArmCard arm = new ArmCard(a, lab.catalogue(), form, this::changed, this::rebuild);
            fields.addAll(arm.fields());
            arms.add(arm);
        }
        parts.add(arms);
        part("Integrator", Kind.INTEGRATOR, "/integrator");
        ScheduleCard schedule = new ScheduleCard(lab.catalogue(), form, this::changed, this::rebuild);
        fields.addAll(schedule.fields());
        parts.add(schedule);
        changed();
    }

    private void part(String heading, Kind kind, String pointer) {
        PartCard card = new PartCard(heading, kind, pointer, lab.catalogue(), form, this::changed, this::rebuild);
        fields.addAll(card.fields());
        parts.add(card);
    }

    private void changed() {
        Map<String, String> wrong = new HashMap<>();
        for (Violation violation : form.violations()) {
            wrong.merge(violation.path(), violation.message(), (a, b) -> a + "\n" + b);
        }
        fields.forEach(f -> f.show(wrong.getOrDefault(f.pointer(), "")));
        side.show(form);
        run.setEnabled(form.experiment().isPresent());
        save.setEnabled(form.experiment().isPresent());
        changes.setText(form.changed() ? "Not saved as a version yet; kept in this browser." : "");
        if (!lookedUp) {
            return; // what was typed before is still to come
        }
        if (form.changed()) {
            WebStorage.setItem(key(), form.text());
        } else {
            WebStorage.removeItem(key());
        }
    }

    private void run() {
        form.experiment()
                .ifPresent(experiment -> attempt(() -> {
                    Run started = lab.runs().start(Optional.of(entry.id()), title.getValue(), experiment);
                    getUI().ifPresent(ui -> ui.navigate("run/" + started.id()));
                }));
    }

    private void save() {
        form.experiment()
                .ifPresent(experiment -> attempt(() -> {
                    entry = lab.library().save(entry.id(), text(), experiment);
                    saved(experiment, "Saved as version " + entry.version() + ".");
                }));
    }

    private void saveCopy() {
        form.experiment()
                .ifPresent(experiment -> attempt(() -> {
                    Entry copy = lab.library().create(text(), experiment);
                    WebStorage.removeItem(key());
                    getUI().ifPresent(ui -> ui.navigate("compose/" + copy.id()));
                }));
    }

    private void saved(Experiment experiment, String message) {
        form = new ExperimentForm(lab.experiments(), experiment);
        rebuild();
        Notification.show(message);
    }

    private EntryText text() {
        return new EntryText(title.getValue(), question.getValue(), entry.notes(), entry.tags());
    }

    private static void attempt(Runnable action) {
        try {
            action.run();
        } catch (InvalidInput mistake) {
            Notification.show(mistake.getMessage(), 8000, Notification.Position.MIDDLE);
        }
    }

    private String key() {
        return "curlew-draft-" + entry.id();
    }
}
