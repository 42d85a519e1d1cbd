package org.curlew.frontend.run;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import org.curlew.frontend.frame.Frame;
import org.curlew.frontend.frame.OnRunKey;
import org.curlew.frontend.frame.Tags;
import org.curlew.frontend.frame.Titles;
import org.curlew.lab.Lab;
import org.curlew.lab.runs.Run;
import org.curlew.lab.runs.RunProgress;
import org.curlew.lab.runs.RunResult;
import org.curlew.lab.runs.RunState;
import org.curlew.lab.runs.Runs;
import org.curlew.lab.runs.Subscription;
import org.curlew.spi.InvalidInput;

/** A run: the answer in a sentence, live curves, outcomes by arm, weights, provenance; another run beside it with ?with=ID. */
@Route(value = "run", layout = Frame.class)
public final class RunView extends Div implements HasUrlParameter<String>, HasDynamicTitle, OnRunKey {

    private static final long serialVersionUID = 1;

    private static final long REDRAW_NANOS = 500_000_000;

    private final transient Runs runs;
    private final H1 title = new H1();
    private final Div meta = Tags.div("meta");
    private final Div answer = Tags.div("outcome-sentence");
    private final ProgressBar progress = new ProgressBar();
    private final RunActions actions;
    private final Figures figures;
    private final OutcomesCard outcomes;
    private final WeightsCard weights;
    private final StabilityCard stability;
    private final Div provenance = new Div();
    private transient Optional<Subscription> watching = Optional.empty();
    private transient Optional<ComparedRun> other = Optional.empty();
    private String id = "";
    private long drawn;
    private RunState state = RunState.QUEUED;

    public RunView(Lab lab) {
        runs = lab.runs();
        actions = new RunActions(runs);
        figures = new Figures(lab.catalogue(), this::draw);
        outcomes = new OutcomesCard(lab.catalogue());
        weights = new WeightsCard(lab);
        stability = new StabilityCard(lab);
        title.addClassName("page-title");
        answer.getElement().setAttribute("aria-live", "polite");
        add(title, meta, answer, progress, actions, figures, outcomes, weights, stability, provenance);
    }

    @Override
    public void setParameter(BeforeEvent event, String given) {
        try {
            if (!given.equals(id)) {
                figures.clear();
            }
            id = given;
            other = event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("with")
                    .flatMap(this::compared);
            draw();
        } catch (InvalidInput unknown) {
            throw new NotFoundException(unknown.getMessage());
        }
        getUI().ifPresent(this::watch);
    }

    @Override
    public String getPageTitle() {
        return Titles.of(title.getText());
    }

    @Override
    public void runKey() {
        actions.key();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        watch(attached.getUI());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        watching.ifPresent(Subscription::close);
    }

    private void watch(UI ui) {
        watching.ifPresent(Subscription::close);
        watching = Optional.of(runs.watch(id, news -> ui.access(() -> update(news))));
        if (runs.progress(id).state() != state) {
            draw(); // it ended between the first drawing and the watch
        }
    }

    /** The other run, where it can be read; a link may be older than what it leads to. */
    private Optional<ComparedRun> compared(String otherId) {
        try {
            return Optional.of(new ComparedRun(runs.run(otherId), runs.result(otherId)));
        } catch (InvalidInput gone) {
            return Optional.empty();
        }
    }

    private void update(RunProgress news) {
        progress.show(news);
        if (news.state() != state || System.nanoTime() - drawn > REDRAW_NANOS) {
            draw();
        }
    }

    private void draw() {
        Run run = runs.run(id);
        state = run.state();
        title.setText(run.title());
        meta.setText(RunWords.meta(run));
        progress.show(runs.progress(id));
        actions.show(run, other);
        boolean readable = run.readable().isPresent();
        figures.setVisible(readable);
        outcomes.setVisible(readable);
        weights.setVisible(readable);
        if (readable) {
            RunResult result = runs.result(id);
            answer.setText(RunWords.answer(state, result));
            figures.show(result, other, state.active());
            outcomes.show(result, other);
            weights.show(id, result);
            stability.show(id, result.experiment());
        } else {
            stability.setVisible(false);
            answer.setText(RunWords.problem(run.problem().orElse("")));
        }
        if (!state.active() || provenance.getComponentCount() == 0) {
            provenance.removeAll();
            provenance.add(Provenances.of(run));
        }
        drawn = System.nanoTime();
    }
}
