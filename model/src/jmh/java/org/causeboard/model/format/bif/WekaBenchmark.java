package org.causeboard.model.format.bif;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.causeboard.engine.infer.discrete.DiscreteNetwork;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import weka.classifiers.bayes.net.BIFReader;
import weka.classifiers.bayes.net.MarginCalculator;
import weka.core.SerializedObject;

/// The baseline of [NetworkBenchmark#allMarginalsAfterOneFinding]: the same networks and the same kind of finding in
/// the junction tree of Weka 3.8.6. Its tree cannot take a finding back, so every invocation starts from a copy of the
/// tree without findings; the copy is not measured. Weka is under the GPL and is a dependency of the benchmarks only.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class WekaBenchmark {
    @Param({"alarm", "hailfinder"})
    public String network = "alarm";

    private record Finding(int variable, int state) {}

    private final List<Finding> findings = new ArrayList<>();
    private final List<SerializedObject> compiled = new ArrayList<>();
    private final List<MarginCalculator> copies = new ArrayList<>();
    private int variables;
    private int next;

    /// Reads the network, compiles Weka's tree and draws findings.
    @Setup
    public void compile() throws Exception {
        DiscreteNetwork read = PublicNetworks.read(network);
        BIFReader weka = new BIFReader().processString(xmlBif(read));
        MarginCalculator calculator = new MarginCalculator();
        calculator.calcMargins(weka);
        compiled.add(new SerializedObject(calculator));
        variables = read.size();
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 200; i++) {
            int variable = random.nextInt(variables);
            double[] margin = calculator.getMargin(variable);
            int likely = 0;
            for (int state = 1; state < margin.length; state++) {
                likely = margin[state] > margin[likely] ? state : likely;
            }
            findings.add(new Finding(variable, likely));
        }
    }

    /// A tree without findings.
    @Setup(Level.Invocation)
    public void copy() {
        copies.clear();
        copies.add((MarginCalculator) compiled.getFirst().getObject());
        next = (next + 1) % findings.size();
    }

    /// All marginals after one finding was added.
    @Benchmark
    public double allMarginalsAfterOneFinding() throws Exception {
        MarginCalculator calculator = copies.getFirst();
        calculator.setEvidence(findings.get(next).variable(), findings.get(next).state());
        double sum = 0;
        for (int variable = 0; variable < variables; variable++) {
            sum += calculator.getMargin(variable)[0];
        }
        return sum;
    }

    /// The network in Weka's own format; variables and states go by number.
    private static String xmlBif(DiscreteNetwork network) {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?><BIF VERSION=\"0.3\"><NETWORK><NAME>net</NAME>");
        List<String> names =
                network.variables().stream().map(variable -> variable.name()).toList();
        for (int v = 0; v < network.size(); v++) {
            text.append("<VARIABLE TYPE=\"nature\"><NAME>v").append(v).append("</NAME>");
            for (int state = 0; state < network.states(names.get(v)).size(); state++) {
                text.append("<OUTCOME>s").append(state).append("</OUTCOME>");
            }
            text.append("</VARIABLE>");
        }
        for (int v = 0; v < network.size(); v++) {
            text.append("<DEFINITION><FOR>v").append(v).append("</FOR>");
            for (String parent : network.parents(names.get(v))) {
                text.append("<GIVEN>v").append(names.indexOf(parent)).append("</GIVEN>");
            }
            text.append("<TABLE>");
            for (double cell : network.table(names.get(v))) {
                text.append(cell).append(' ');
            }
            text.append("</TABLE></DEFINITION>");
        }
        return text.append("</NETWORK></BIF>").toString();
    }
}
