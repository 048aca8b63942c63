package org.causeboard.engine.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Columns;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.data.TestData;
import org.causeboard.engine.distribution.StateTable;
import org.causeboard.engine.fit.FitChoices;
import org.causeboard.engine.fit.ModelFitter;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Numeric;
import org.junit.jupiter.api.Test;

class PlannerDataTest {
    private static final Ask ASK = new Planner();
    private static final CausalGraph KIDNEY = CausalGraph.builder()
            .directed("stone_size", "treatment")
            .directed("stone_size", "success")
            .directed("treatment", "success")
            .build();

    @Test
    void kidneyStonesReverseFromGraphAndDataAlone() {
        Snapshot kidney = Snapshot.of(KIDNEY).withData(TestData.read("kidney_stones.csv"));
        assertThat(number("P(success=1 | treatment=open_surgery)", kidney)).isCloseTo(0.780, within(5e-4));
        assertThat(number("P(success=1 | do(treatment=open_surgery))", kidney)).isCloseTo(0.833, within(5e-4));
        assertThat(number("P(success=1 | do(treatment=percutaneous))", kidney)).isCloseTo(0.779, within(5e-4));
        Answer.Answered answer = answered("P(success | do(treatment=open_surgery))", kidney);
        assertThat(((StateTable) ((Result.Spread) answer.result()).distribution()).probability(1))
                .isCloseTo(0.833, within(5e-4));
        assertThat(answer.licence().estimand()).isPresent();
        assertThat(answer.licence().uncertainty()).isInstanceOf(Uncertainty.Intervals.class);
    }

    @Test
    void bothWaysAreGivenWhereBothExist() {
        Dataset data = TestData.read("kidney_stones.csv");
        Snapshot both = Snapshot.of(ModelFitter.fit(KIDNEY, List.of(), data, FitChoices.DEFAULT, Progress.unwatched())
                        .draft())
                .withData(data);
        Licence licence =
                answered("P(success=1 | do(treatment=open_surgery))", both).licence();
        assertEquals(Licence.Route.DATA, licence.route());
        assertThat(licence.other()).isPresent();
        assertThat(licence.other().get().disagreement().getAsDouble()).isCloseTo(0, within(1e-9));
    }

    @Test
    void whatIsGivenBeyondTheDataIsSaidOfAModel() {
        Dataset data = TestData.read("nhefs.csv");
        CausalGraph graph = CausalGraph.builder()
                .directed("age", "qsmk")
                .directed("age", "wt82_71")
                .directed("qsmk", "wt82_71")
                .build();
        Snapshot fitted = Snapshot.of(ModelFitter.fit(graph, List.of(), data, FitChoices.DEFAULT, Progress.unwatched())
                        .draft())
                .withData(data);
        assertThat(answered("E[wt82_71 | age=500]", fitted).licence().notes())
                .contains("'age=500' lies outside of the data, which reach from 25 to 74:"
                        + " the answer rests on the forms of the mechanisms alone.");
        for (String question : List.of(
                "E[wt82_71 | age>80]",
                "E[wt82_71_{age=80} | age=30]",
                "E[wt82_71 | age=30] - E[wt82_71 | age=20]",
                "P(wt82_71 > 0 | age in [1, 24.5])")) {
            assertThat(modelNotes(question, fitted))
                    .as(question)
                    .anyMatch(note -> note.contains("outside of the data"));
        }
        for (String question : List.of(
                "E[wt82_71 | age=25]", "E[wt82_71 | age>70]", "P(wt82_71 > 500 | age=74)", "E[wt82_71 | qsmk=1]")) {
            assertThat(modelNotes(question, fitted))
                    .as(question)
                    .noneMatch(note -> note.contains("outside of the data"));
        }
    }

    private static List<String> modelNotes(String question, Snapshot snapshot) {
        Licence licence = answered(question, snapshot).licence();
        Licence model = licence.route() == Licence.Route.MODEL
                ? licence
                : ((Answer.Answered) licence.other().orElseThrow().answer()).licence();
        assertEquals(Licence.Route.MODEL, model.route());
        return model.notes();
    }

    @Test
    void whatARowTellsByConsistencyIsAnsweredWithoutLookingForAFormula() {
        Dataset data = TestData.read("kidney_stones.csv");
        Snapshot both = Snapshot.of(ModelFitter.fit(KIDNEY, List.of(), data, FitChoices.DEFAULT, Progress.unwatched())
                        .draft())
                .withData(data);
        String row = "treatment=open_surgery, success=1, stone_size=small";
        for (String question : List.of(
                "P(success_{treatment=open_surgery}=1 | " + row + ")",
                "E[success_{treatment=open_surgery} | " + row + "]",
                "E[success_{treatment=open_surgery} | " + row + "] - E[success | treatment=percutaneous]")) {
            double known = question.contains("-") ? 1 - 289.0 / 350 : 1;
            Answer answer = ASK.answer(question, both, Progress.unwatched());
            assertThat(answer).as(question).isInstanceOf(Answer.Bounded.class);
            Answer.Bound only = ((Answer.Bounded) answer).bounds().getFirst();
            assertThat(only.lower()).as(question).isCloseTo(known, within(1e-6));
            assertThat(only.upper()).as(question).isCloseTo(known, within(1e-6));
        }
    }

    @Test
    void quittingSmokingGainsWeight() {
        CausalGraph.Builder graph = CausalGraph.builder().directed("qsmk", "wt82_71");
        for (String cause : List.of(
                "sex", "race", "age", "education", "smokeintensity", "smokeyrs", "exercise", "active", "wt71")) {
            graph.directed(cause, "qsmk").directed(cause, "wt82_71");
        }
        Answer.Answered answer =
                answered("ATE(qsmk -> wt82_71)", Snapshot.of(graph.build()).withData(TestData.read("nhefs.csv")));
        assertThat(((Result.Amount) answer.result()).value()).isBetween(3.35, 3.55);
        Uncertainty.Interval interval = ((Uncertainty.Intervals)
                        answer.licence().uncertainty())
                .intervals()
                .getFirst();
        assertThat(interval.lower()).isBetween(2.3, 2.7);
        assertThat(interval.upper()).isBetween(4.2, 4.6);
    }

    @Test
    void berkeleyTurnsAroundWithinDepartments() {
        CausalGraph graph = CausalGraph.builder()
                .directed("gender", "department")
                .directed("department", "admitted")
                .directed("gender", "admitted")
                .build();
        Snapshot berkeley = Snapshot.of(graph).withData(TestData.read("berkeley_admissions.csv"));
        // total effect: the crude difference, men 44.5 %, women 30.4 %
        assertThat(number("ATE(gender -> admitted, Female vs Male)", berkeley)).isCloseTo(-0.142, within(1e-3));
        // within departments, standardised: +4.3 points for women
        String direct = "NDE(gender -> department -> admitted, Female vs Male)";
        assertThat(number(direct, berkeley)).isPositive();
    }

    @Test
    void aRandomisedIncentiveRaisesCollection() {
        CausalGraph graph = CausalGraph.builder().directed("any", "got").build();
        Snapshot thornton = Snapshot.of(graph).withData(TestData.read("thornton_hiv.csv"));
        Answer.Answered answer = answered("ATE(any -> got)", thornton);
        assertThat(((Result.Amount) answer.result()).value()).isCloseTo(0.451, within(5e-4));
        assertEquals(2834, answer.licence().data().orElseThrow().used());
    }

    @Test
    void anInstrumentAnswersWhereAbilityIsHidden() {
        CausalGraph.Builder graph = CausalGraph.builder()
                .directed("nearc4", "educ")
                .directed("educ", "lwage")
                .bidirected("educ", "lwage");
        for (String cause : List.of("exper", "black", "south", "smsa", "married")) {
            graph.directed(cause, "educ").directed(cause, "lwage").directed(cause, "nearc4");
        }
        Dataset data = TestData.read("close_college_card.csv");
        Snapshot card =
                Snapshot.of(graph.build()).withData(data.with(Columns.as(data.column("married"), Numeric.UNBOUNDED)));
        Answer.Answered answer = answered("ATE(educ -> lwage)", card);
        assertThat(((Result.Amount) answer.result()).value()).isCloseTo(0.124, within(5e-4));
        assertThat(answer.licence().assumptions())
                .extracting(Assumption::kind)
                .contains(Assumption.Kind.EXCLUSION, Assumption.Kind.RELEVANCE);
    }

    @Test
    void theFrontDoorIsEstimatedByItsEstimand() {
        CausalGraph graph = CausalGraph.builder()
                .directed("X", "M")
                .directed("M", "Y")
                .bidirected("X", "Y")
                .build();
        Snapshot data = Snapshot.of(graph).withData(frontDoor(200_000));
        // P(M=1 | x): 0.2, 0.8; P(Y=1 | M, U) = 0.1 + 0.4 M + 0.4 U: effect 0.6 * 0.4
        Answer.Answered answer = answered("ATE(X -> Y)", data);
        assertThat(((Result.Amount) answer.result()).value()).isCloseTo(0.24, within(0.015));
        assertThat(answer.licence().method()).isInstanceOf(Method.Estimation.class);
        assertThat(Math.abs(number("P(Y=1 | X=1)", data) - number("P(Y=1 | X=0)", data) - 0.24))
                .isGreaterThan(0.05);
        Uncertainty.Interval interval = ((Uncertainty.Intervals)
                        answer.licence().uncertainty())
                .intervals()
                .getFirst();
        assertThat(interval.lower()).isLessThan(0.24);
        assertThat(interval.upper()).isGreaterThan(0.24);
    }

    @Test
    void numbersGoThroughTheFrontDoorToo() {
        CausalGraph graph = CausalGraph.builder()
                .directed("X", "M")
                .directed("M", "Y")
                .bidirected("X", "Y")
                .build();
        SplittableRandom random = new SplittableRandom(5);
        int n = 4_000;
        double[][] columns = new double[3][n];
        for (int i = 0; i < n; i++) {
            double u = random.nextGaussian();
            columns[0][i] = u + random.nextGaussian();
            columns[1][i] = 1.5 * columns[0][i] + random.nextGaussian();
            columns[2][i] = 2 * columns[1][i] - 4 * u + random.nextGaussian();
        }
        List<Column> all = new ArrayList<>();
        for (int c = 0; c < 3; c++) {
            all.add(Column.of(List.of("X", "M", "Y").get(c), Numeric.UNBOUNDED, columns[c], new BitSet()));
        }
        Snapshot data = Snapshot.of(graph).withData(new Dataset("made", all));
        Answer.Answered answer = answered("E[Y | do(X=1)] - E[Y | do(X=0)]", data);
        Uncertainty.Interval interval = ((Uncertainty.Intervals)
                        answer.licence().uncertainty())
                .intervals()
                .getFirst();
        assertThat(interval.lower()).isLessThan(3);
        assertThat(interval.upper()).isGreaterThan(3);
        assertThat(interval.upper() - interval.lower()).isLessThan(0.7);
        assertThat(answer.licence().estimand()).isPresent();
        assertThat(((Result.Amount) answered("P(Y > 0 | do(X=1))", data).result()).value())
                .isBetween(0.5, 0.9);
    }

    @Test
    void hiddenConfoundingLeavesBounds() {
        CausalGraph graph =
                CausalGraph.builder().directed("X", "Y").bidirected("X", "Y").build();
        Snapshot data = Snapshot.of(graph).withData(frontDoor(5_000));
        Answer answer = ASK.answer("ATE(X -> Y)", data, Progress.unwatched());
        assertThat(answer).isInstanceOf(Answer.Bounded.class);
        Answer.Bound bound = ((Answer.Bounded) answer).bounds().getFirst();
        // without assumptions the bounds on an average effect are exactly 1 wide (Manski 1990)
        assertThat(bound.upper() - bound.lower()).isCloseTo(1, within(1e-6));
        assertThat(((Answer.Bounded) answer).why()).contains("Hidden causes");
        assertThat(ASK.answer("P(Y | do(X=1))", data, Progress.unwatched())).isInstanceOf(Answer.Bounded.class);
    }

    @Test
    void boundsFromDataGoThroughTheStrataOfWhatCausesBoth() {
        Snapshot kidney = Snapshot.of(KIDNEY).withData(TestData.read("kidney_stones.csv"));
        Answer.Bounded answer = (Answer.Bounded)
                ASK.answer("PNS(treatment -> success, percutaneous vs open_surgery)", kidney, Progress.unwatched());
        // Tian and Pearl (2000) within each stratum: better by percutaneous surgery alone
        double small = Math.min(234.0 / 270, 1 - 81.0 / 87);
        double large = Math.min(55.0 / 80, 1 - 192.0 / 263);
        assertThat(answer.bounds().getFirst().lower()).isCloseTo(0, within(1e-9));
        assertThat(answer.bounds().getFirst().upper()).isCloseTo((357 * small + 343 * large) / 700, within(1e-9));
        assertThat(((Method.Bounding) answer.licence().method()).why()).contains("some such model reaches each end");
    }

    @Test
    void aDistributionIsBoundedStateByState() {
        CausalGraph graph =
                CausalGraph.builder().directed("X", "Y").bidirected("X", "Y").build();
        Snapshot data = Snapshot.of(graph).withData(frontDoor(2_000));
        Answer.Bounded law = (Answer.Bounded) ASK.answer("P(Y | do(X=1))", data, Progress.unwatched());
        Answer.Bounded one = (Answer.Bounded) ASK.answer("P(Y=1 | do(X=1))", data, Progress.unwatched());
        assertThat(law.bounds().stream().map(Answer.Bound::of)).containsExactly("0", "1");
        assertThat(law.bounds().get(1).lower())
                .isCloseTo(one.bounds().getFirst().lower(), within(1e-9));
        assertThat(law.bounds().get(0).lower())
                .isCloseTo(1 - one.bounds().getFirst().upper(), within(1e-9));
    }

    @Test
    void aModelThatLeavesOutAHiddenCauseDoesNotHideTheBounds() {
        CausalGraph graph =
                CausalGraph.builder().directed("X", "Y").bidirected("X", "Y").build();
        Dataset rows = frontDoor(5_000);
        Snapshot fitted = Snapshot.of(ModelFitter.fit(graph, List.of(), rows, FitChoices.DEFAULT, Progress.unwatched())
                        .draft())
                .withData(rows);
        Answer answer = ASK.answer("ATE(X -> Y)", fitted, Progress.unwatched());
        assertThat(answer).isInstanceOf(Answer.Bounded.class);
        assertThat(((Answer.Bounded) answer).licence().other().orElseThrow().answer())
                .isInstanceOf(Answer.Answered.class);
    }

    @Test
    void instrumentsTightenTheBounds() {
        CausalGraph graph = CausalGraph.builder()
                .directed("Z", "X")
                .directed("X", "Y")
                .bidirected("X", "Y")
                .build();
        // the cholestyramine trial, Pearl (2009), section 8.2.6: ATE in [0.392, 0.780]
        double[][] shares = {{0.919, 0.081, 0, 0}, {0.315, 0.073, 0.139, 0.473}};
        List<double[]> rows = new ArrayList<>();
        for (int z = 0; z < 2; z++) {
            for (int cell = 0; cell < 4; cell++) {
                for (int i = 0; i < Math.round(1000 * shares[z][cell]); i++) {
                    rows.add(new double[] {z, cell / 2, cell % 2});
                }
            }
        }
        Snapshot trial = Snapshot.of(graph).withData(binary(List.of("Z", "X", "Y"), rows));
        Answer.Bounded answer = (Answer.Bounded) ASK.answer("P(Y=1 | do(X=1))", trial, Progress.unwatched());
        assertThat(answer.bounds().getFirst().lower()).isGreaterThan(0.47);
        Answer.Answered wald = answered("ATE(X -> Y)", trial);
        assertThat(((Result.Amount) wald.result()).value()).isCloseTo((0.546 - 0.081) / 0.612, within(1e-3));
    }

    @Test
    void theEffectOnTheTreatedIsEstimated() {
        Snapshot kidney = Snapshot.of(KIDNEY).withData(TestData.read("kidney_stones.csv"));
        // open surgery was given to 87 small and 263 large stones
        double open = 273.0 / 350;
        double other = (87 * 234.0 / 270 + 263 * 55.0 / 80) / 350;
        assertThat(number("ATT(treatment -> success, open_surgery vs percutaneous)", kidney))
                .isCloseTo(open - other, within(1e-9));
        assertThat(number("CATE(treatment -> success, open_surgery vs percutaneous | stone_size=small)", kidney))
                .isCloseTo(81.0 / 87 - 234.0 / 270, within(1e-9));
    }

    @Test
    void aVariableWithoutDataIsTreatedAsHidden() {
        CausalGraph graph = CausalGraph.builder()
                .directed("severity", "treatment")
                .directed("severity", "success")
                .directed("treatment", "success")
                .build();
        Snapshot hidden = Snapshot.of(graph).withData(TestData.read("kidney_stones.csv"));
        Answer answer = ASK.answer("ATE(treatment -> success)", hidden, Progress.unwatched());
        assertThat(answer).isInstanceOf(Answer.Bounded.class);
    }

    private static Dataset frontDoor(int n) {
        SplittableRandom random = new SplittableRandom(11);
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int u = random.nextInt(2);
            int x = random.nextDouble() < 0.2 + 0.6 * u ? 1 : 0;
            int m = random.nextDouble() < 0.2 + 0.6 * x ? 1 : 0;
            int y = random.nextDouble() < 0.1 + 0.4 * m + 0.4 * u ? 1 : 0;
            rows.add(new double[] {x, m, y});
        }
        return binary(List.of("X", "M", "Y"), rows);
    }

    private static Dataset binary(List<String> names, List<double[]> rows) {
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            int place = c;
            columns.add(Column.of(
                    names.get(c),
                    Categorical.of("0", "1"),
                    rows.stream().mapToDouble(row -> row[place]).toArray(),
                    new BitSet()));
        }
        return new Dataset("made", columns);
    }

    private static Answer.Answered answered(String question, Snapshot snapshot) {
        Answer answer = ASK.answer(question, snapshot, Progress.unwatched());
        assertThat(answer).as(question).isInstanceOf(Answer.Answered.class);
        return (Answer.Answered) answer;
    }

    private static double number(String question, Snapshot snapshot) {
        return ((Result.Amount) answered(question, snapshot).result()).value();
    }
}
