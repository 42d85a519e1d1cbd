package org.curlew.plugins.integrators;

import java.util.List;

/** The explicit Runge-Kutta methods by name, their coefficients as published. */
final class Methods {

    static final Tableau EULER = new Tableau("euler", new double[][] {{}}, new double[] {1}, new double[] {0}, 1);

    static final Tableau HEUN =
            new Tableau("heun", new double[][] {{}, {1}}, new double[] {1 / 2d, 1 / 2d}, new double[] {0, 1}, 2);

    static final Tableau MIDPOINT =
            new Tableau("midpoint", new double[][] {{}, {1 / 2d}}, new double[] {0, 1}, new double[] {0, 1 / 2d}, 2);

    /** Kutta 1901. */
    static final Tableau RK4 = new Tableau(
            "rk4",
            new double[][] {{}, {1 / 2d}, {0, 1 / 2d}, {0, 0, 1}},
            new double[] {1 / 6d, 1 / 3d, 1 / 3d, 1 / 6d},
            new double[] {0, 1 / 2d, 1 / 2d, 1},
            4);

    /** Bogacki, Shampine 1989, doi:10.1016/0893-9659(89)90079-7. */
    static final Tableau BOGACKI_SHAMPINE = new Tableau(
            "bogacki-shampine",
            new double[][] {{}, {1 / 2d}, {0, 3 / 4d}, {2 / 9d, 1 / 3d, 4 / 9d}},
            new double[] {2 / 9d, 1 / 3d, 4 / 9d, 0},
            new double[] {0, 1 / 2d, 3 / 4d, 1},
            new double[] {7 / 24d, 1 / 4d, 1 / 3d, 1 / 8d},
            3,
            2);

    /** Dormand, Prince 1980, doi:10.1016/0771-050X(80)90013-3. */
    static final Tableau DORMAND_PRINCE = new Tableau(
            "dormand-prince",
            new double[][] {
                {},
                {1 / 5d},
                {3 / 40d, 9 / 40d},
                {44 / 45d, -56 / 15d, 32 / 9d},
                {19372 / 6561d, -25360 / 2187d, 64448 / 6561d, -212 / 729d},
                {9017 / 3168d, -355 / 33d, 46732 / 5247d, 49 / 176d, -5103 / 18656d},
                {35 / 384d, 0, 500 / 1113d, 125 / 192d, -2187 / 6784d, 11 / 84d}
            },
            new double[] {35 / 384d, 0, 500 / 1113d, 125 / 192d, -2187 / 6784d, 11 / 84d, 0},
            new double[] {0, 1 / 5d, 3 / 10d, 4 / 5d, 8 / 9d, 1, 1},
            new double[] {5179 / 57600d, 0, 7571 / 16695d, 393 / 640d, -92097 / 339200d, 187 / 2100d, 1 / 40d},
            5,
            4);

    static final List<Tableau> ALL = List.of(RK4, EULER, HEUN, MIDPOINT, BOGACKI_SHAMPINE, DORMAND_PRINCE);

    /** Those with an error estimate, for adaptive steps. */
    static final List<Tableau> EMBEDDED = List.of(DORMAND_PRINCE, BOGACKI_SHAMPINE);

    private Methods() {}

    static List<String> names(List<Tableau> methods) {
        return methods.stream().map(Tableau::name).toList();
    }

    static Tableau named(String name) {
        return ALL.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
    }
}
