package org.curlew.plugins.integrators;

import java.util.ArrayList;
import java.util.List;

/**
 * A rooted tree: it stands for one derivative in the Taylor series of a flow, and so for one condition on a Runge-Kutta method.
 *
 * <pre>  Σ_i b_i φ_i(t) = 1 / γ(t),   φ_i(t) = Π_children Σ_j a_ij φ_j(child),   γ(t) = |t| Π_children γ(child)</pre>
 *
 * A method has order p exactly if the condition holds for every tree of up to p nodes. Source: Hairer, Nørsett, Wanner 1993, Solving Ordinary Differential
 * Equations I, II.2.
 */
record RootedTree(List<RootedTree> children) {

    /** All trees of up to so many nodes: 1, 1, 2, 4, 9 of 1 to 5 nodes. */
    static List<RootedTree> upTo(int nodes) {
        List<RootedTree> all = new ArrayList<>();
        for (int n = 1; n <= nodes; n++) {
            List<RootedTree> found = new ArrayList<>();
            grow(all, 0, n - 1, List.of(), found);
            all.addAll(found);
        }
        return all;
    }

    // Every choice of children, in rising order so that none is found twice.
    private static void grow(
            List<RootedTree> smaller, int from, int nodes, List<RootedTree> chosen, List<RootedTree> found) {
        if (nodes == 0) {
            found.add(new RootedTree(chosen));
        }
        for (int i = from; nodes > 0 && i < smaller.size(); i++) {
            RootedTree child = smaller.get(i);
            if (child.nodes() <= nodes) {
                List<RootedTree> more = new ArrayList<>(chosen);
                more.add(child);
                grow(smaller, i, nodes - child.nodes(), List.copyOf(more), found);
            }
        }
    }

    /** |t|. */
    int nodes() {
        return 1 + children.stream().mapToInt(RootedTree::nodes).sum();
    }

    /** γ(t). */
    double density() {
        return children.stream().mapToDouble(RootedTree::density).reduce(nodes(), (x, y) -> x * y);
    }

    /** φ_i(t), one a stage. */
    double[] stageWeights(double[][] a) {
        double[] weights = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            weights[i] = 1;
            for (RootedTree child : children) {
                double[] inner = child.stageWeights(a);
                double sum = 0;
                for (int j = 0; j < a[i].length; j++) {
                    sum += a[i][j] * inner[j];
                }
                weights[i] *= sum;
            }
        }
        return weights;
    }

    /** How far the method is from meeting the condition. */
    double defect(double[][] a, double[] b) {
        double[] weights = stageWeights(a);
        double sum = 0;
        for (int i = 0; i < b.length; i++) {
            sum += b[i] * weights[i];
        }
        return sum - 1 / density();
    }
}
