package org.curlew.frontend.run;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.curlew.frontend.frame.Frame;
import org.curlew.frontend.frame.Tags;
import org.curlew.frontend.frame.Words;
import org.curlew.lab.runs.Run;
import org.curlew.lab.runs.RunProgress;
import org.curlew.lab.runs.RunResult;
import org.curlew.lab.runs.RunState;
import org.curlew.lab.runs.Runs;
import org.curlew.lab.runs.Subscription;
import org.curlew.spi.InvalidInput;

/** A run: the answer in a sentence, live curves, outcomes by arm, provenance. */
@Route(value = "run", layout = Frame.class)
public final class RunView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private static final long REDRAW_NANOS = 500_000_000;

    private final transient Runs runs;
    private final H1 title = new H1();
    private final Div meta = Tags.div("meta");
    private final Div sentence = Tags.div("outcome-sentence");
    private final Div progress = Tags.own("curlew-progress");
    private final Div actions = Tags.div("toolbar");
    private final Div main = Tags.div("card");
    private final Div others = Tags.div("small-multiples");
    private final Div outcomes = Tags.card("Outcomes");
    private final Div provenance = new Div();
    private final Map<String, Div> plots = new LinkedHashMap<>();
    private transient Subscription watching;
    private String id = "";
    private long drawn;
    private RunState state = RunState.QUEUED;

    public RunView(Runs runs) {
        this.runs = runs;
        title.addClassName("page-title");
        sentence.getElement().setAttribute("aria-live", "polite");
        add(title, meta, sentence, progress, actions, main, others, outcomes, provenance);
    }

    @Override
    public void setParameter(BeforeEvent event, String given) {
        id = given;
        try {
            Run run = runs.run(id);
            title.setText(run.title());
            meta.setText(
                    Words.when(run.created()) + " · " + run.experiment().arms().size() + " arms, "
                            + run.experiment().seeds().count() + " seeds, "
                            + Words.large(run.experiment().recording().epochs()) + " epochs");
            plots.clear();
            main.removeAll();
            others.removeAll();
            draw();
        } catch (InvalidInput unknown) {
            throw new NotFoundException(unknown.getMessage());
        }
    }

    @Override
    public String getPageTitle() {
        return title.getText() + " – Curlew";
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        watching = runs.watch(id, news -> ui.access(() -> update(news)));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        watching.close();
    }

    private void update(RunProgress news) {
        long now = System.nanoTime();
        showProgress(news);
        if (news.state() != state || now - drawn > REDRAW_NANOS) {
            draw();
        }
    }

    private void draw() {
        drawn = System.nanoTime();
        Run run = runs.run(id);
        state = run.state();
        RunResult result = runs.result(id);
        showProgress(runs.progress(id));
        sentence.setText(
                result.sentence().isEmpty()
                        ? working(state) ? "It is being computed." : "No trajectory was finished."
                        : Words.typeset(result.sentence()));
        showActions(run);
        List<String> series = RunFigure.series(result);
        for (String name : series) {
            Div plot = plots.computeIfAbsent(name, key -> {
                Div made = Tags.own("curlew-plot");
                if (plots.isEmpty()) {
                    main.removeAll();
                    main.add(made);
                } else {
                    others.add(Tags.div("card", made));
                }
                return made;
            });
            Tags.inside(plot).setPropertyMap("figure", new RunFigure(result, name).json());
        }
        if (series.isEmpty() && main.getComponentCount() == 0) {
            Div empty = Tags.own("curlew-plot");
            Tags.inside(empty)
                    .setPropertyMap(
                            "figure", Map.of("empty", "Curves appear here as soon as the first epochs are done."));
            main.add(empty);
        }
        outcomes.removeAll();
        outcomes.add(new com.vaadin.flow.component.html.H2("Outcomes"), OutcomeTable.of(result));
        provenance.removeAll();
        provenance.add(Provenances.of(run));
    }

    private static boolean working(RunState state) {
        return state == RunState.QUEUED || state == RunState.RUNNING;
    }

    private void showProgress(RunProgress news) {
        progress.setVisible(news.state() != RunState.DONE);
        String rate = news.stepsPerSecond() > 0 ? Words.large(news.stepsPerSecond()) + " steps/s, " : "";
        String left = news.left().map(t -> Words.duration(t) + " left, ").orElse("");
        Tags.inside(progress)
                .setProperty("value", news.fraction())
                .setProperty("label", rate + left + news.unitsDone() + " of " + news.units() + " trajectories")
                .setProperty("state", news.state().name().toLowerCase(Locale.ROOT));
    }

    private void showActions(Run run) {
        actions.removeAll();
        if (working(run.state())) {
            Button cancel = new Button("Cancel", click -> runs.cancel(id));
            cancel.addThemeVariants(ButtonVariant.LUMO_ERROR);
            actions.add(cancel);
            return;
        }
        if (run.state() != RunState.DONE) {
            Button resume = new Button("Resume", click -> runs.resume(id));
            resume.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(resume);
        }
        run.entryId()
                .ifPresent(entry -> actions.add(new Button(
                        "Change and run again", click -> UI.getCurrent().navigate("compose/" + entry))));
        for (String file : List.of("result.json", "series.csv", "series.npz")) {
            Anchor save = new Anchor("api/v1/runs/" + id + "/" + file, "Save " + file);
            save.getElement().setAttribute("download", true).setAttribute("router-ignore", true);
            actions.add(save);
        }
    }
}
