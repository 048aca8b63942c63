package org.causeboard.engine.infer.bounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.causeboard.engine.scm.ConstantMechanism;
import org.causeboard.engine.scm.NoiseKey;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.scm.WorldNode;

/// Which rows of a table one unit can meet in different worlds: rows that agree in the causes that both worlds share,
/// and in what is set there. Rows that never meet need no common noise.
final class RowMeetings {
    private RowMeetings() {}

    /// The variables with several copies that share noise, with the places of the copies.
    static Map<String, List<Integer>> copies(WorldNetwork network) {
        Map<NoiseKey, List<Integer>> sharing = new LinkedHashMap<>();
        for (int place = 0; place < network.nodes().size(); place++) {
            WorldNode node = network.nodes().get(place);
            if (!node.mechanism().noise().isEmpty()) {
                sharing.computeIfAbsent(node.noise(), _ -> new ArrayList<>()).add(place);
            }
        }
        Map<String, List<Integer>> copies = new LinkedHashMap<>();
        sharing.values().stream()
                .filter(places -> places.size() > 1)
                .forEach(places -> copies.computeIfAbsent(
                                network.nodes().get(places.getFirst()).variable(), _ -> new ArrayList<>())
                        .addAll(places));
        return copies;
    }

    /// The rows in groups that meet each other, directly or through others.
    static List<List<Integer>> of(WorldNetwork network, TableMechanism table, List<Integer> copies) {
        int[] group = new int[table.rows()];
        Arrays.setAll(group, row -> row);
        for (int a : copies) {
            for (int b : copies) {
                for (int i = 0; a < b && i < group.length; i++) {
                    for (int j = 0; j < group.length; j++) {
                        if (i != j && meet(network, table, a, b, i, j)) {
                            merge(group, i, j);
                        }
                    }
                }
            }
        }
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int row = 0; row < group.length; row++) {
            groups.computeIfAbsent(group[row], _ -> new ArrayList<>()).add(row);
        }
        return List.copyOf(groups.values());
    }

    private static void merge(int[] group, int i, int j) {
        int from = group[j];
        for (int row = 0; row < group.length && from != group[i]; row++) {
            group[row] = group[row] == from ? group[i] : group[row];
        }
    }

    private static boolean meet(WorldNetwork network, TableMechanism table, int a, int b, int i, int j) {
        List<Integer> ofA = network.nodes().get(a).parents();
        List<Integer> ofB = network.nodes().get(b).parents();
        int restI = i;
        int restJ = j;
        for (int p = ofA.size() - 1; p >= 0; p--) {
            int size = table.parentSizes().get(p);
            int inI = restI % size;
            int inJ = restJ % size;
            restI /= size;
            restJ /= size;
            boolean shared = ofA.get(p).equals(ofB.get(p));
            if (shared && inI != inJ || !allows(network, ofA.get(p), inI) || !allows(network, ofB.get(p), inJ)) {
                return false;
            }
        }
        return true;
    }

    private static boolean allows(WorldNetwork network, int place, int code) {
        return !(network.nodes().get(place).mechanism() instanceof ConstantMechanism set) || set.value() == code;
    }

    /// Whether the rows of two blocks disagree in a cause that is one node for all copies of both variables.
    static boolean areApart(WorldNetwork network, ResponseBlock a, ResponseBlock b) {
        for (String parent : a.table().parents()) {
            int inB = b.table().parents().indexOf(parent);
            int inA = a.table().parents().indexOf(parent);
            if (inB < 0) {
                continue;
            }
            Set<Integer> places = new HashSet<>();
            for (WorldNode node : network.nodes()) {
                if (node.variable().equals(a.variable()) && node.parents().size() > inA) {
                    places.add(node.parents().get(inA));
                }
                if (node.variable().equals(b.variable()) && node.parents().size() > inB) {
                    places.add(node.parents().get(inB));
                }
            }
            Set<Integer> codes = codes(a, inA);
            codes.retainAll(codes(b, inB));
            if (places.size() == 1 && codes.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static Set<Integer> codes(ResponseBlock block, int parent) {
        Set<Integer> codes = new HashSet<>();
        for (int row : block.rows()) {
            int rest = row;
            for (int p = block.table().parents().size() - 1; p > parent; p--) {
                rest /= block.table().parentSizes().get(p);
            }
            codes.add(rest % block.table().parentSizes().get(parent));
        }
        return codes;
    }
}
