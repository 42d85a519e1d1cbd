package org.curlew.frontend.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.engine.statistics.ArmGoal;
import org.curlew.frontend.frame.Tags;
import org.curlew.frontend.frame.Words;
import org.curlew.lab.runs.ArmResult;
import org.curlew.lab.runs.RunResult;
import org.curlew.lab.runs.UnitResult;
import org.curlew.lab.runs.UnitState;

/** Outcomes by arm, and the paired comparisons. */
final class OutcomeTable {

    private OutcomeTable() {}

    static Component of(RunResult result) {
        StringBuilder rows = new StringBuilder();
        for (ArmResult arm : result.arms()) {
            List<Trajectory> done = arm.units().stream()
                    .filter(u -> u.state() == UnitState.DONE)
                    .flatMap(u -> u.trajectory().stream())
                    .toList();
            Optional<ArmGoal> goal = result.experiment()
                    .goal()
                    .filter(g -> !done.isEmpty())
                    .map(g -> ArmGoal.of(
                            arm.name(), done, g, result.experiment().recording().epochs()));
            rows.append("<tr>")
                    .append(cell(arm.name()))
                    .append(number(done.size() + " of " + arm.units().size()))
                    .append(number(goal.map(OutcomeTable::median).orElse("–")))
                    .append(number(goal.map(g -> String.valueOf(g.censored())).orElse("–")))
                    .append(cell(problems(arm)))
                    .append("</tr>");
        }
        Div holder = Tags.div("scroll-x");
        holder.add(new Html("<table class=\"table\"><thead><tr><th>Arm</th><th class=\"number\">Seeds done</th>"
                + "<th class=\"number\">Median epochs to goal</th><th class=\"number\">Never got there</th><th>Notes</th></tr></thead><tbody>"
                + rows + "</tbody></table>"));
        result.comparisons()
                .forEach(c -> c.test()
                        .ifPresent(test -> holder.add(Tags.text(
                                "meta",
                                c.faster().arm() + " against " + c.slower().arm() + ": "
                                        + Words.significant(c.ratio())
                                        + " times sooner; paired t-test of log10 epochs, "
                                        + test.pairs() + " seeds, t = " + Words.significant(test.t()) + ", p = "
                                        + Words.significant(test.p())))));
        return holder;
    }

    private static String median(ArmGoal goal) {
        return goal.seeds().isEmpty()
                ? "–"
                : (goal.medianCensored() ? "more than " : "") + Words.large(goal.medianEpochs());
    }

    private static String problems(ArmResult arm) {
        return String.join(
                        " ",
                        arm.units().stream()
                                .flatMap(u -> u.error().stream())
                                .distinct()
                                .limit(3)
                                .toList())
                + String.join(
                        " ",
                        arm.units().stream()
                                .map(UnitResult::trajectory)
                                .flatMap(Optional::stream)
                                .map(t -> t.outcome().advice())
                                .filter(advice -> !advice.isEmpty())
                                .distinct()
                                .limit(2)
                                .toList());
    }

    private static String cell(String text) {
        return "<td>" + escape(text) + "</td>";
    }

    private static String number(String text) {
        return "<td class=\"number\">" + escape(text) + "</td>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
