/**
 * Overseas and island communes that GeoNames does not file under their code or name. Without this table they would
 * fall on the centre of an archipelago or of the mainland, up to hundreds of kilometres away.
 */

/** GeoNames name of the village that is the seat of the commune. */
export const LIEUX_RELEVES: Record<string, string> = {
  '98714': 'Vaitape',
  '98719': 'Rikitea',
  '98722': 'Hitiaa',
  '98723': 'Atuona',
  '98724': 'Fare',
  '98729': 'Afareaitu',
  '98731': 'Taiohae',
  '98742': 'Tapuarava',
  '98744': 'Moerai',
  '98747': 'Afaahiti',
  '98748': 'Vairao',
  '98752': 'Otutara',
  '98753': 'Mataura',
  '98754': 'Tevaitoa',
};

/** Position of the main village, or of the island, to a hundredth of a degree (about one kilometre): longitude, latitude. */
export const POSITIONS_RELEVEES: Record<string, [longitude: number, latitude: number]> = {
  '22016': [-3, 48.85], // Île-de-Bréhat
  '29083': [-4.85, 48.04], // Île-de-Sein
  '29155': [-5.1, 48.46], // Ouessant
  '85113': [-2.33, 46.73], // L'Île-d'Yeu
  '97108': [-61.22, 15.89], // Capesterre-de-Marie-Galante
  '97111': [-61.79, 16.31], // Deshaies
  '97114': [-61.58, 16.13], // Goyave
  '97116': [-61.46, 16.33], // Morne-à-l'Eau
  '97126': [-61.31, 15.96], // Saint-Louis
  '97131': [-61.58, 15.87], // Terre-de-Haut
  '97133': [-61.7, 15.95], // Vieux-Fort
  '97202': [-61.08, 14.49], // Les Anses-d'Arlet
  '97204': [-61.18, 14.71], // Le Carbet
  '97205': [-61.14, 14.64], // Case-Pilote
  '97206': [-61.03, 14.48], // Le Diamant
  '97208': [-61.13, 14.73], // Fonds-Saint-Denis
  '97215': [-61.14, 14.88], // Macouba
  '97216': [-61.03, 14.8], // Le Marigot
  '97219': [-61.23, 14.8], // Le Prêcheur
  '97221': [-60.97, 14.53], // Rivière-Salée
  '97226': [-60.88, 14.43], // Sainte-Anne
  '97233': [-61.15, 14.71], // Le Morne-Vert
  '97234': [-61.17, 14.67], // Bellefontaine
  '97313': [-52.49, 4.89], // Montsinéry-Tonnegrande
  '97314': [-51.67, 4.21], // Ouanary
  '97352': [-53.21, 3.62], // Saül
  '97358': [-53.28, 4.82], // Saint-Élie
  '97361': [-53.93, 5.75], // Awala-Yalimapo
  '97362': [-54.15, 3.81], // Papaichton
  '97404': [55.38, -21.26], // L'Étang-Salé
  '97406': [55.63, -21.13], // La Plaine-des-Palmistes
  '97701': [-62.85, 17.9], // Saint-Barthélemy
  '97801': [-63.08, 18.07], // Saint-Martin
  '98711': [-145.5, -17.35], // Anaa
  '98713': [-146.75, -15.3], // Arutua
  '98716': [-145.62, -16.05], // Fakarava
  '98717': [-140.87, -15.82], // Fangatau
  '98718': [-138.65, -10.48], // Fatu-Hiva
  '98720': [-140.95, -18.1], // Hao
  '98721': [-142.6, -17.6], // Hikueru
  '98726': [-143.57, -16.63], // Makemo
  '98727': [-146.07, -14.46], // Manihi
  '98728': [-152.27, -16.45], // Maupiti
  '98730': [-141.27, -14.17], // Napuka
  '98732': [-138.77, -19.28], // Nukutavake
  '98737': [-138.81, -14.82], // Pukapuka
  '98739': [-147.66, -23.87], // Raivavae
  '98740': [-147.71, -14.97], // Rangiroa
  '98741': [-144.33, -27.62], // Rapa
  '98743': [-152.8, -22.65], // Rimatara
  '98745': [-151.5, -16.63], // Tahaa
  '98746': [-139.11, -9.94], // Tahuata
  '98749': [-145.02, -14.48], // Takaroa
  '98750': [-151.36, -16.8], // Taputapuatea
  '98751': [-138.45, -17.35], // Tatakoto
  '98755': [-138.55, -20.78], // Tureia
  '98756': [-139.55, -8.92], // Ua-Huka
  '98757': [-140.05, -9.36], // Ua-Pou
  '98806': [165.77, -21.67], // Farino
  '98832': [166.93, -22.15], // Yaté
  '98833': [165.83, -21.4], // Kouaoua
};
